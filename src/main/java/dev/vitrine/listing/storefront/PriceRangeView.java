package dev.vitrine.listing.storefront;

import dev.vitrine.listing.assembly.ShownPriceRange;
import dev.vitrine.market.ShopContext;
import org.jspecify.annotations.Nullable;

/** From a lowest to a highest price; the schema's {@code PriceRange}. */
record PriceRangeView(@Nullable PriceView min, @Nullable PriceView max) {

  private static final PriceRangeView UNPRICED = new PriceRangeView(null, null);

  static PriceRangeView of(@Nullable ShownPriceRange range, ShopContext shop) {
    if (range == null) {
      return UNPRICED;
    }
    PriceView min = PriceView.of(range.min(), shop);
    return new PriceRangeView(
        min, range.higher() == null ? min : PriceView.of(range.higher(), shop));
  }
}
