package dev.vitrine.catalog;

import dev.vitrine.market.Texts;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A picture, film or model of a product.
 *
 * @param id the database's key
 * @param kind what it is
 * @param url where it is delivered from
 * @param width of the original in pixels
 * @param height of the original in pixels
 * @param focalX what must stay visible, as a fraction of the width
 * @param focalY what must stay visible, as a fraction of the height
 * @param texts {@code alt} by locale
 */
public record Media(
    long id,
    Kind kind,
    String url,
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable BigDecimal focalX,
    @Nullable BigDecimal focalY,
    Texts texts) {

  /** Equal numbers make equal media, however many zeros they were written with. */
  public Media {
    focalX = Decimals.plainOrNull(focalX);
    focalY = Decimals.plainOrNull(focalY);
  }

  /** What a medium is. */
  public enum Kind {
    /** A picture. */
    IMAGE,
    /** A film. */
    VIDEO,
    /** A three-dimensional model. */
    MODEL_3D
  }
}
