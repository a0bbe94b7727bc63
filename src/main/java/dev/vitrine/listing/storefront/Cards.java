package dev.vitrine.listing.storefront;

import dev.vitrine.market.ShopContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Products as a list shows them, for those who know which. */
@Component
public class Cards {

  private final CardShelf shelf;
  private final ProductPages pages;
  private final ProductViews views;

  Cards(CardShelf shelf, ProductPages pages, ProductViews views) {
    this.shelf = shelf;
    this.pages = pages;
    this.views = views;
  }

  /**
   * Those of the products that the market shows, by key; one call of the index for all of which
   * neither page nor card is in memory.
   */
  public Mono<Map<Long, ProductView>> of(Collection<Long> products, ShopContext shop) {
    Map<Long, ProductView> known = new HashMap<>();
    for (Long product : products) {
      ProductView page = pages.known(product, shop);
      if (page != null) {
        known.put(product, page);
      }
    }
    List<Long> missing = products.stream().filter(id -> !known.containsKey(id)).toList();
    return missing.isEmpty() ? Mono.just(known) : read(missing, shop).map(read -> all(known, read));
  }

  private Mono<Map<Long, ProductView>> read(List<Long> missing, ShopContext shop) {
    return shelf
        .of(shop.market(), missing)
        .map(
            found -> {
              Map<Long, ProductView> read = new HashMap<>();
              found.forEach((id, card) -> read.put(id, views.card(card, shop)));
              return read;
            });
  }

  private static Map<Long, ProductView> all(
      Map<Long, ProductView> known, Map<Long, ProductView> read) {
    known.putAll(read);
    return known;
  }
}
