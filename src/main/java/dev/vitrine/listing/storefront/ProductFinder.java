package dev.vitrine.listing.storefront;

import static java.util.Comparator.comparing;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vitrine.catalog.Located;
import dev.vitrine.catalog.Slugs;
import dev.vitrine.catalog.Slugs.SlugKind;
import dev.vitrine.catalog.Slugs.SlugTarget;
import dev.vitrine.catalog.storefront.Lookup;
import dev.vitrine.listing.query.Editions;
import dev.vitrine.market.ShopContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the product that a slug leads to, or once led to, in a market. */
@Component
class ProductFinder {

  private static final int MOST_KEPT = 50_000;

  private final Slugs slugs;
  private final ProductPages pages;
  private final Editions editions;
  private final AsyncCache<Key, List<SlugTarget>> cache =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).buildAsync();

  ProductFinder(Slugs slugs, ProductPages pages, Editions editions) {
    this.slugs = slugs;
    this.pages = pages;
    this.editions = editions;
  }

  /** The product, if all that leads to it is in memory. */
  @Nullable ProductView known(String slug, ShopContext shop) {
    CompletableFuture<List<SlugTarget>> kept = cache.getIfPresent(key(slug, shop));
    if (kept == null || !kept.isDone() || kept.isCompletedExceptionally()) {
      return null;
    }
    return best(kept.join(), shop)
        .findFirst()
        .map(first -> pages.known(first.targetId(), shop))
        .orElse(null);
  }

  /**
   * What the slug leads to in the market. A current slug goes before a former one, the caller's
   * language before others.
   */
  Mono<Located<ProductView>> find(String slug, ShopContext shop) {
    return targets(slug, shop).flatMap(found -> shown(best(found, shop).toList(), shop));
  }

  private Mono<List<SlugTarget>> targets(String slug, ShopContext shop) {
    return Mono.fromFuture(
        () -> cache.get(key(slug, shop), (key, executor) -> read(slug).toFuture()), true);
  }

  private Mono<List<SlugTarget>> read(String slug) {
    return slugs.find(SlugKind.PRODUCT, slug).collectList();
  }

  private static Stream<SlugTarget> best(List<SlugTarget> targets, ShopContext shop) {
    return targets.stream()
        .sorted(
            comparing((SlugTarget target) -> !target.current())
                .thenComparingInt(target -> Lookup.distance(target.locale(), shop)));
  }

  private Mono<Located<ProductView>> shown(List<SlugTarget> targets, ShopContext shop) {
    List<Long> ids = targets.stream().map(SlugTarget::targetId).distinct().toList();
    return ids.isEmpty()
        ? Mono.empty()
        : pages.byIds(ids, shop).flatMap(found -> Mono.justOrEmpty(first(targets, found)));
  }

  private static Optional<Located<ProductView>> first(
      List<SlugTarget> targets, Map<Long, ProductView> found) {
    return targets.stream()
        .filter(target -> found.containsKey(target.targetId()))
        .findFirst()
        .flatMap(
            target ->
                Optional.ofNullable(found.get(target.targetId()))
                    .map(view -> new Located<>(view, target.locale(), target.current())));
  }

  private Key key(String slug, ShopContext shop) {
    return new Key(slug, editions.of(shop.market().id()), shop.market().id());
  }

  private record Key(String slug, long edition, long market) {}
}
