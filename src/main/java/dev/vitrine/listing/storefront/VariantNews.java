package dev.vitrine.listing.storefront;

import dev.vitrine.listing.index.ListingChange;
import dev.vitrine.listing.index.ListingChangeListener;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.graphql.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Serves {@code stockChanged} and {@code priceChanged}: variants are read again whenever the market
 * is told to show something of theirs otherwise, on whichever instance that was brought about.
 */
@Controller
class VariantNews implements ListingChangeListener {

  private static final int MOST = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ListedVariants variants;
  private final Sinks.Many<ListingChange> changes = Sinks.many().multicast().directBestEffort();

  VariantNews(ListedVariants variants) {
    this.variants = variants;
  }

  @Override
  public void on(ListingChange change) {
    changes.emitNext(change, Sinks.EmitFailureHandler.busyLooping(PATIENCE));
  }

  @SubscriptionMapping
  Flux<Object> stockChanged(@Argument List<String> variantIds, ShopContext shop) {
    return watch(
        variantIds,
        shop,
        variant ->
            List.of(variant.availability().status(), told(variant.availability().quantity())));
  }

  @SubscriptionMapping
  Flux<Object> priceChanged(@Argument List<String> variantIds, ShopContext shop) {
    return watch(variantIds, shop, VariantNews::price);
  }

  private static Object price(VariantView variant) {
    PriceView price = variant.price();
    return price == null
        ? ""
        : List.of(
            price.display().minorUnits(),
            price.compareAt() == null ? -1 : price.compareAt().minorUnits());
  }

  private static Object told(@Nullable Object value) {
    return Objects.requireNonNullElse(value, "");
  }

  /** Each variant as it is, then whenever what is looked at differs from what was told before. */
  private Flux<Object> watch(
      List<String> ids, ShopContext shop, Function<VariantView, Object> state) {
    if (ids.size() > MOST) {
      Map<String, Object> facts = Map.of("max", MOST, "count", ids.size());
      return Flux.error(Refused.of("TOO_MANY_IDS", "node.too-many", facts, facts));
    }
    Set<Long> keys =
        ids.stream()
            .flatMap(id -> GlobalId.key("ProductVariant", id).stream())
            .collect(Collectors.toSet());
    return changes
        .asFlux()
        .filter(change -> concerns(change, shop))
        .map(change -> true)
        .startWith(true)
        .onBackpressureLatest()
        .concatMap(told -> variants.of(keys, shop), 1)
        .concatMapIterable(Map::values)
        .map(listed -> (VariantView) listed.view())
        .groupBy(VariantView::key, MOST)
        .flatMap(each -> each.distinctUntilChanged(state), MOST)
        .cast(Object.class);
  }

  private static boolean concerns(ListingChange change, ShopContext shop) {
    return switch (change) {
      case ListingChange.WholeMarket(long market) -> market == shop.market().id();
      case ListingChange.Products(long market, List<Long> products) -> market == shop.market().id();
    };
  }
}
