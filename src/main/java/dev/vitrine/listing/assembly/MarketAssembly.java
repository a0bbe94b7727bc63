package dev.vitrine.listing.assembly;

import dev.vitrine.behaviour.Sales;
import dev.vitrine.catalog.Assortment;
import dev.vitrine.catalog.BundleItem;
import dev.vitrine.catalog.Product;
import dev.vitrine.catalog.Variant;
import dev.vitrine.inventory.Availability;
import dev.vitrine.inventory.Availability.Status;
import dev.vitrine.market.Market;
import dev.vitrine.pricing.MarketPrice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts products together as one market shows them at one instant.
 *
 * @param market the market
 * @param texts its languages
 * @param assortment which products exist there
 * @param reference what products refer to
 * @param rows what was read of the products
 * @param at the instant
 */
record MarketAssembly(
    Market market,
    MarketTexts texts,
    Assortment assortment,
    Reference reference,
    ProductRows rows,
    Instant at) {

  /** The product and all that concerns it here, whether it is shown or not. */
  ProductInMarket look(Product product) {
    Map<Long, Long> units = rows.sales().getOrDefault(product.id(), Map.of());
    return new ProductInMarket(
        product,
        market,
        at,
        product.variants().stream().map(variant -> look(product, variant)).toList(),
        rows.ratings().get(product.id()),
        units.getOrDefault(market.id(), 0L) + units.getOrDefault(Sales.ANYWHERE, 0L),
        placements(product),
        rows.parts());
  }

  private VariantInMarket look(Product product, Variant variant) {
    Map<String, MarketPrice> prices =
        rows.prices().getOrDefault(market.id(), Map.of()).getOrDefault(variant.id(), Map.of());
    Map<Long, Availability> stock = rows.availabilities().getOrDefault(market.id(), Map.of());
    Availability own =
        stock.getOrDefault(variant.id(), new Availability(Status.OUT_OF_STOCK, null, null));
    return new VariantInMarket(
        variant, prices, BundleAvailability.of(own, product.bundleItems(), stock));
  }

  private List<PlacementRepository.Placed> placements(Product product) {
    return rows.placements().getOrDefault(product.id(), List.of()).stream()
        .filter(placed -> placed.holdsIn(market.id()))
        .toList();
  }

  /** Whether the market shows the product at this instant. */
  boolean shows(ProductInMarket it) {
    Product product = it.product();
    return product.isPublished(at)
        && (product.markets() == null || product.markets().contains(market.handle()))
        && !it.sold().isEmpty()
        && new RuleEvaluation(reference).holds(assortment, it)
        && product.bundleItems().stream().allMatch(this::shows);
  }

  /** A bundle of which the market does not sell every part would be sold as something else. */
  private boolean shows(BundleItem item) {
    return part(item)
        .filter(this::shows)
        .filter(part -> part.sold().stream().anyMatch(it -> it.isOf(item)))
        .isPresent();
  }

  private Optional<ProductInMarket> part(BundleItem item) {
    return Optional.ofNullable(item.variantId()).map(rows.parts()::get).map(this::look);
  }

  /** The next instant at which the product changes here by the passing of time alone. */
  Optional<Instant> validUntil(ProductInMarket it) {
    Product product = it.product();
    Stream<Instant> own =
        Stream.of(
                Optional.ofNullable(product.publishedAt()),
                Optional.ofNullable(product.unpublishedAt()),
                Optional.of(it.shownSince().plus(ProductInMarket.NEW)))
            .flatMap(Optional::stream);
    Stream<Instant> prices =
        product.variants().stream()
            .flatMap(variant -> Stream.ofNullable(rows.priceChanges().get(variant.id())));
    Stream<Instant> parts =
        product.bundleItems().stream()
            .flatMap(item -> part(item).flatMap(this::validUntil).stream());
    return Stream.of(own, prices, RuleEvaluation.turns(assortment, it), parts)
        .flatMap(instants -> instants)
        .filter(at::isBefore)
        .min(Instant::compareTo);
  }

  /** The product as the market shows it. */
  AssembledProduct assemble(ProductInMarket it, List<String> markets) {
    return new AssembledProduct(
        CardAssembly.card(it, texts),
        new DetailAssembly(reference).detail(it, texts, markets),
        new DocumentAssembly(reference).document(it, texts),
        validUntil(it).orElse(null));
  }
}
