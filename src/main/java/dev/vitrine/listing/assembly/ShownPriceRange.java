package dev.vitrine.listing.assembly;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The lowest and the highest price of a product's variants in one currency.
 *
 * @param min the lowest by display
 * @param higher the highest by display; null where it is the lowest too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShownPriceRange(ShownPrice min, @Nullable ShownPrice higher) {

  /** The highest price, which is the lowest where all variants cost the same. */
  public ShownPrice max() {
    return higher == null ? min : higher;
  }
}
