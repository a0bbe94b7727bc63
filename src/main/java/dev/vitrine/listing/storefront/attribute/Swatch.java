package dev.vitrine.listing.storefront;

import org.jspecify.annotations.Nullable;

/**
 * How a value looks; the schema's {@code Swatch}.
 *
 * @param color a CSS colour
 */
record Swatch(String color) {

  static @Nullable Swatch of(@Nullable String color) {
    return color == null ? null : new Swatch(color);
  }
}
