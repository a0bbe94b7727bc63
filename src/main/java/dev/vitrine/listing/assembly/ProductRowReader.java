package dev.vitrine.listing.assembly;

import dev.vitrine.behaviour.Sales;
import dev.vitrine.catalog.Product;
import dev.vitrine.catalog.Products;
import dev.vitrine.catalog.Variant;
import dev.vitrine.inventory.Stocks;
import dev.vitrine.market.Market;
import dev.vitrine.pricing.Prices;
import dev.vitrine.review.Ratings;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Reads all rows that products are put together from: seven statements, however many products, and
 * two more where there are bundles among them.
 */
@Component
class ProductRowReader {

  private final Products products;
  private final Prices prices;
  private final Stocks stocks;
  private final Ratings ratings;
  private final Sales sales;
  private final PlacementRepository placements;

  ProductRowReader(
      Products products,
      Prices prices,
      Stocks stocks,
      Ratings ratings,
      Sales sales,
      PlacementRepository placements) {
    this.products = products;
    this.prices = prices;
    this.stocks = stocks;
    this.ratings = ratings;
    this.sales = sales;
    this.placements = placements;
  }

  Mono<ProductRows> read(Collection<Long> productIds, Collection<Market> markets, Instant at) {
    return products
        .byIds(productIds)
        .collectList()
        .flatMap(found -> parts(found).flatMap(parts -> readAround(found, parts, markets, at)));
  }

  /** The products that bundles consist of, by the variant that is a part. */
  private Mono<Map<Long, Product>> parts(List<Product> found) {
    Set<Long> variants =
        found.stream()
            .flatMap(product -> product.bundleItems().stream())
            .flatMap(item -> Stream.ofNullable(item.variantId()))
            .collect(Collectors.toSet());
    return variants.isEmpty() ? Mono.just(Map.of()) : products.byVariants(variants);
  }

  private Mono<ProductRows> readAround(
      List<Product> found, Map<Long, Product> parts, Collection<Market> markets, Instant at) {
    List<Product> all = ProductRows.all(found, parts);
    Set<Long> ids = all.stream().map(Product::id).collect(Collectors.toSet());
    Set<Long> variants =
        all.stream()
            .flatMap(product -> product.variants().stream())
            .map(Variant::id)
            .collect(Collectors.toSet());
    return Mono.zip(
            ratings.of(ids),
            sales.of(ids),
            placements.of(ids),
            prices.nextChanges(variants, at),
            prices.inMarkets(variants, markets, at),
            stocks.inMarkets(variants, markets))
        .map(
            read ->
                new ProductRows(
                    found,
                    read.getT1(),
                    read.getT2(),
                    read.getT3(),
                    parts,
                    read.getT4(),
                    read.getT5(),
                    read.getT6()));
  }
}
