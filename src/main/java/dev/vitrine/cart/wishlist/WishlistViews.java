package dev.vitrine.cart.wishlist;

import dev.vitrine.listing.storefront.ListedVariant;
import dev.vitrine.listing.storefront.ListedVariants;
import dev.vitrine.market.ShopContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Turns wishlists into what customers read: what the market does not show stays unseen. */
@Component
class WishlistViews {

  private final ListedVariants variants;

  WishlistViews(ListedVariants variants) {
    this.variants = variants;
  }

  Mono<List<WishlistView>> of(List<Wishlist> wishlists, ShopContext shop) {
    Set<Long> products = new HashSet<>();
    Map<Long, Long> owners = new HashMap<>();
    wishlists.stream()
        .flatMap(wishlist -> wishlist.items().stream())
        .forEach(
            item -> {
              products.add(item.productId());
              if (item.variantId() != 0) {
                owners.put(item.variantId(), item.productId());
              }
            });
    return Mono.zip(
        variants.products(products, shop),
        variants.of(owners, shop).map(WishlistViews::views),
        (shown, chosen) ->
            wishlists.stream().map(each -> WishlistView.of(each, shown, chosen, shop)).toList());
  }

  private static Map<Long, Object> views(Map<Long, ListedVariant> listed) {
    Map<Long, Object> views = new HashMap<>();
    listed.forEach((id, variant) -> views.put(id, variant.view()));
    return views;
  }
}
