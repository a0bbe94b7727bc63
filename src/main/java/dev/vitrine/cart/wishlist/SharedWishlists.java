package dev.vitrine.cart.wishlist;

import dev.vitrine.market.ShopContext;
import dev.vitrine.social.link.SharedThings;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds wishlists that their owners shared. */
@Component
class SharedWishlists implements SharedThings {

  private final WishlistRepository repository;
  private final WishlistViews views;

  SharedWishlists(WishlistRepository repository, WishlistViews views) {
    this.repository = repository;
    this.views = views;
  }

  @Override
  public String type() {
    return "Wishlist";
  }

  @Override
  public Mono<Map<Long, Object>> find(Collection<Owned> things, ShopContext shop) {
    return repository
        .owned(things)
        .collectList()
        .flatMap(wishlists -> views.of(wishlists, shop))
        .map(found -> found.stream().collect(Collectors.toMap(WishlistView::key, view -> view)));
  }
}
