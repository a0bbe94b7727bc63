package dev.vitrine.listing.assembly;

import dev.vitrine.catalog.Product;
import dev.vitrine.market.Market;
import dev.vitrine.pricing.MarketPrice;
import dev.vitrine.review.Rating;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A product and all that concerns it in one market at one instant.
 *
 * @param product as its merchant wrote it
 * @param market where it is looked at
 * @param at when
 * @param variants its variants in order
 * @param rating what reviewers think; null before the first review
 * @param units how many sold here, those included whose market nobody knows
 * @param placements where merchants placed it here
 * @param parts the products that a bundle consists of, by the variant that is a part
 */
record ProductInMarket(
    Product product,
    Market market,
    Instant at,
    List<VariantInMarket> variants,
    @Nullable Rating rating,
    long units,
    List<PlacementRepository.Placed> placements,
    Map<Long, Product> parts) {

  /** For how long a product is new. */
  static final Duration NEW = Duration.ofDays(30);

  /** Since when it is shown. */
  Instant shownSince() {
    return product.publishedAt() == null ? product.createdAt() : product.publishedAt();
  }

  boolean isNew() {
    return shownSince().plus(NEW).isAfter(at);
  }

  /** The variants that have a price in any currency of the market: those that it sells. */
  List<VariantInMarket> sold() {
    return variants.stream().filter(VariantInMarket::isPriced).toList();
  }

  boolean isAvailable() {
    return variants.stream().anyMatch(VariantInMarket::canBeBought);
  }

  /** The prices of all variants in a currency. */
  Stream<MarketPrice> prices(String currency) {
    return variants.stream().flatMap(variant -> variant.price(currency).stream());
  }

  boolean isReduced(String currency) {
    return prices(currency).anyMatch(price -> price.compareAt() != null);
  }
}
