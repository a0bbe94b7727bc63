package dev.vitrine.listing.storefront.attribute;

import org.jspecify.annotations.Nullable;

/**
 * How a value looks; the schema's {@code Swatch}.
 *
 * @param color a CSS colour
 */
public record Swatch(String color) {

  static @Nullable Swatch of(@Nullable String color) {
    return color == null ? null : new Swatch(color);
  }
}
