package dev.vitrine.listing.assembly;

import dev.vitrine.behaviour.Sales;
import dev.vitrine.catalog.BundleItem;
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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads all rows that products are put together from: eight statements, however many products. */
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
        .flatMap(found -> readAround(found, markets, at));
  }

  private Mono<ProductRows> readAround(
      List<Product> found, Collection<Market> markets, Instant at) {
    Set<Long> ids = found.stream().map(Product::id).collect(Collectors.toSet());
    Set<Long> own = variants(found).map(Variant::id).collect(Collectors.toSet());
    Set<Long> parts = parts(found);
    Set<Long> stocked = Stream.concat(own.stream(), parts.stream()).collect(Collectors.toSet());
    return Mono.zip(
            ratings.of(ids),
            sales.of(ids),
            placements.of(ids),
            products.idsByVariant(parts),
            prices.nextChanges(own, at),
            prices.inMarkets(own, markets, at),
            stocks.inMarkets(stocked, markets))
        .map(
            read ->
                new ProductRows(
                    found,
                    read.getT1(),
                    read.getT2(),
                    read.getT3(),
                    read.getT4(),
                    read.getT5(),
                    read.getT6(),
                    read.getT7()));
  }

  private static Stream<Variant> variants(List<Product> products) {
    return products.stream().flatMap(product -> product.variants().stream());
  }

  private static Set<Long> parts(List<Product> products) {
    return products.stream()
        .flatMap(product -> product.bundleItems().stream())
        .map(BundleItem::variantId)
        .collect(Collectors.toSet());
  }
}
