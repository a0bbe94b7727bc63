package dev.vitrine.listing.storefront.media;

import dev.vitrine.listing.assembly.ShownMedia;
import dev.vitrine.market.LocaleChain;
import dev.vitrine.market.Text;
import dev.vitrine.platform.graphql.GlobalId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A picture, film or model as a caller reads it; the schema's {@code Media}. */
public sealed interface MediaView {

  /** The database's key. */
  long key();

  /** The global id. */
  String id();

  /** Where it is delivered from, as the merchant gave it. */
  String source();

  /** What it shows, in words. */
  @Nullable Text altText();

  /** The medium in the caller's language. */
  static MediaView of(ShownMedia media, LocaleChain locales) {
    Text alt = media.alts().in(locales);
    return switch (media.kind()) {
      case IMAGE -> image(media, locales);
      case VIDEO ->
          new Video(
              media.id(),
              GlobalId.of("Video", media.id()).encoded(),
              media.url(),
              alt,
              media.width(),
              media.height());
      case MODEL_3D ->
          new Model3d(media.id(), GlobalId.of("Model3d", media.id()).encoded(), media.url(), alt);
    };
  }

  /** A picture in the caller's language. */
  static Image image(ShownMedia media, LocaleChain locales) {
    return new Image(
        media.id(),
        GlobalId.of("Image", media.id()).encoded(),
        media.url(),
        media.alts().in(locales),
        media.width(),
        media.height(),
        media.focalX() == null || media.focalY() == null
            ? null
            : new FocalPoint(media.focalX(), media.focalY()));
  }

  /** A picture. */
  record Image(
      long key,
      String id,
      String source,
      @Nullable Text altText,
      @Nullable Integer width,
      @Nullable Integer height,
      @Nullable FocalPoint focalPoint)
      implements MediaView {}

  /** A film. */
  record Video(
      long key,
      String id,
      String source,
      @Nullable Text altText,
      @Nullable Integer width,
      @Nullable Integer height)
      implements MediaView {}

  /** A three-dimensional model. */
  record Model3d(long key, String id, String source, @Nullable Text altText) implements MediaView {}

  /** A point in a picture, as fractions of its width and height. */
  record FocalPoint(BigDecimal x, BigDecimal y) {}
}
