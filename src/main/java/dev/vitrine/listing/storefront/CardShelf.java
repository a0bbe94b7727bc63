package dev.vitrine.listing.storefront;

import dev.vitrine.listing.assembly.ProductCard;
import dev.vitrine.listing.index.ListingChange;
import dev.vitrine.listing.index.ListingChangeListener;
import dev.vitrine.listing.index.ProductCache;
import dev.vitrine.listing.query.ListedCards;
import dev.vitrine.market.Market;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Cards of products that are asked for one by one: by feeds, which show everybody other things.
 * They are kept in memory until the market's index says that they changed.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@Component
class CardShelf implements ListingChangeListener {

  private static final int BYTES_OF_CARD = 2_500;
  private static final int BYTES_OF_LOCALE = 300;

  private final ProductCache<ProductCard> cache;

  CardShelf(ListedCards cards, StorefrontProperties properties) {
    this.cache =
        new ProductCache<>(
            ProductCard::id, cards::of, properties.cardCache().toBytes(), CardShelf::weight);
  }

  private static int weight(Optional<ProductCard> card) {
    return card.map(known -> BYTES_OF_CARD + BYTES_OF_LOCALE * known.titles().byLocale().size())
        .orElse(BYTES_OF_LOCALE);
  }

  /** The cards of those of the products that the market shows, by key. */
  Mono<Map<Long, ProductCard>> of(Market market, Collection<Long> products) {
    return cache.of(market, products);
  }

  @Override
  public void on(ListingChange change) {
    cache.evict(change);
  }
}
