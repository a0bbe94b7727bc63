package dev.vitrine.listing.storefront;

import dev.vitrine.listing.query.ListedCards;
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

  private final ListedCards cards;
  private final ProductPages pages;
  private final ProductViews views;

  Cards(ListedCards cards, ProductPages pages, ProductViews views) {
    this.cards = cards;
    this.pages = pages;
    this.views = views;
  }

  /**
   * Those of the products that the market shows, by key; one call of the index for all whose pages
   * are not in memory.
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
    return cards
        .of(shop.market(), missing)
        .map(
            found -> {
              Map<Long, ProductView> read = new HashMap<>();
              found.forEach(card -> read.put(card.id(), views.card(card, shop)));
              return read;
            });
  }

  private static Map<Long, ProductView> all(
      Map<Long, ProductView> known, Map<Long, ProductView> read) {
    known.putAll(read);
    return known;
  }
}
