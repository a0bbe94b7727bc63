package dev.vitrine.listing.assembly;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitrine.market.LocalizedText;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A picture, film or model.
 *
 * @param id its key in the database
 * @param kind what it is
 * @param url where it is delivered from
 * @param width of the original in pixels
 * @param height of the original in pixels
 * @param focalX what must stay visible, as a fraction of the width
 * @param focalY what must stay visible, as a fraction of the height
 * @param alts what it shows, in words, by locale
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShownMedia(
    long id,
    Kind kind,
    String url,
    @Nullable Integer width,
    @Nullable Integer height,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal focalX,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal focalY,
    LocalizedText alts) {

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
