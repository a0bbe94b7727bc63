package dev.vitrine.listing.storefront;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vitrine.listing.assembly.AssembledProduct;
import dev.vitrine.listing.assembly.Assembler;
import dev.vitrine.listing.index.ListingChange;
import dev.vitrine.listing.index.ListingChangeListener;
import dev.vitrine.market.Market;
import dev.vitrine.market.Markets;
import dev.vitrine.market.ShopContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Products with everything that their pages show, in the caller's language. They are kept in memory
 * until something of theirs or the reference data changes.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@Component
class ProductPages implements ListingChangeListener {

  private static final int BYTES_OF_PRODUCT = 10_000;
  private static final int BYTES_OF_VARIANT = 1_500;

  private final Assembler assembler;
  private final ProductViews views;
  private final ReferenceEdition reference;
  private final Markets markets;
  private final AsyncCache<Key, ProductView> cache;

  ProductPages(
      Assembler assembler,
      ProductViews views,
      ReferenceEdition reference,
      Markets markets,
      StorefrontProperties properties) {
    this.assembler = assembler;
    this.views = views;
    this.reference = reference;
    this.markets = markets;
    this.cache =
        Caffeine.newBuilder()
            .maximumWeight(properties.productCache().toBytes())
            .weigher((Key key, ProductView product) -> weight(product))
            .buildAsync();
  }

  private static int weight(ProductView product) {
    DetailView detail = product.detail();
    return BYTES_OF_PRODUCT + BYTES_OF_VARIANT * (detail == null ? 0 : detail.variants().size());
  }

  /** The product, if it is in memory. */
  @Nullable ProductView known(long id, ShopContext shop) {
    CompletableFuture<ProductView> kept = cache.getIfPresent(key(id, shop));
    return kept != null && kept.isDone() && !kept.isCompletedExceptionally() ? kept.join() : null;
  }

  /**
   * Products by their keys in the database; those that the market does not show are left out. As
   * many statements for a hundred as for one.
   */
  Mono<Map<Long, ProductView>> byIds(Collection<Long> ids, ShopContext shop) {
    List<Key> keys = ids.stream().map(id -> key(id, shop)).toList();
    return Mono.fromFuture(
            () -> cache.getAll(keys, (missing, executor) -> read(missing, shop).toFuture()), true)
        .map(ProductPages::byId);
  }

  private static Map<Long, ProductView> byId(Map<Key, ProductView> found) {
    return found.entrySet().stream()
        .collect(Collectors.toMap(each -> each.getKey().product(), Map.Entry::getValue));
  }

  private Mono<Map<Key, ProductView>> read(Collection<? extends Key> missing, ShopContext shop) {
    List<Long> ids = missing.stream().map(Key::product).toList();
    return assembler
        .assemble(ids, shop.market(), Instant.now())
        .map(found -> views(missing, found, shop));
  }

  private Map<Key, ProductView> views(
      Collection<? extends Key> keys, List<AssembledProduct> found, ShopContext shop) {
    Map<Long, AssembledProduct> byId =
        found.stream().collect(Collectors.toMap(each -> each.card().id(), each -> each));
    Map<Key, ProductView> pages = new HashMap<>();
    for (Key key : keys) {
      AssembledProduct product = byId.get(key.product());
      if (product != null) {
        pages.put(key, views.page(product.card(), product.detail(), shop));
      }
    }
    return pages;
  }

  @Override
  public void on(ListingChange change) {
    switch (change) {
      case ListingChange.WholeMarket(long market) ->
          cache.asMap().keySet().removeIf(key -> key.market() == market);
      case ListingChange.Products(long market, List<Long> products) ->
          markets.byId(market).ifPresent(known -> evict(known, products));
    }
  }

  private void evict(Market market, List<Long> products) {
    long edition = reference.current();
    for (Long product : products) {
      for (String locale : market.locales()) {
        for (String currency : market.currencies()) {
          cache.asMap().remove(new Key(market.id(), product, locale, currency, edition));
        }
      }
    }
  }

  private Key key(long id, ShopContext shop) {
    return new Key(
        shop.market().id(), id, shop.locales().tag(), shop.currency(), reference.current());
  }

  private record Key(long market, long product, String locale, String currency, long reference) {}
}
