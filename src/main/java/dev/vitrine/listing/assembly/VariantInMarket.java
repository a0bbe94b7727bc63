package dev.vitrine.listing.assembly;

import dev.vitrine.catalog.BundleItem;
import dev.vitrine.catalog.Variant;
import dev.vitrine.inventory.Availability;
import dev.vitrine.pricing.MarketPrice;
import java.util.Map;
import java.util.Optional;

/**
 * A variant, its prices and its stock in one market at one instant.
 *
 * @param variant as its merchant wrote it
 * @param prices by currency of the market
 * @param availability whether it is there to be bought
 */
record VariantInMarket(
    Variant variant, Map<String, MarketPrice> prices, Availability availability) {

  boolean isOf(BundleItem item) {
    return item.variantId() != null && item.variantId() == variant.id();
  }

  boolean isPriced() {
    return !prices.isEmpty();
  }

  boolean canBeBought() {
    return isPriced() && availability.status() != Availability.Status.OUT_OF_STOCK;
  }

  Optional<MarketPrice> price(String currency) {
    return Optional.ofNullable(prices.get(currency));
  }
}
