package dev.vitrine.cart.wishlist;

import dev.vitrine.market.ShopContext;
import dev.vitrine.social.link.SharedThings;
import java.util.List;
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
  public Mono<Object> find(long key, long owner, ShopContext shop) {
    return repository
        .ofCustomer(owner)
        .filter(wishlist -> wishlist.id() == key)
        .next()
        .flatMap(wishlist -> views.of(List.of(wishlist), shop))
        .map(List::getFirst);
  }
}
