package dev.vitrine.cart.wishlist;

import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.graphql.SchemaType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a customer keeps for later, as they read it; the schema's {@code Wishlist}.
 *
 * @param allItems what the market shows of it
 */
@SchemaType("Wishlist")
record WishlistView(long key, String name, List<ItemView> allItems) {

  static WishlistView of(
      Wishlist wishlist, Map<Long, Object> products, Map<Long, Object> variants, ShopContext shop) {
    return new WishlistView(
        wishlist.id(),
        wishlist.name(),
        wishlist.items().stream()
            .filter(item -> products.containsKey(item.productId()))
            .map(
                item ->
                    new ItemView(
                        item.id(), products.get(item.productId()), variants.get(item.variantId())))
            .toList());
  }

  /** The global id. */
  String id() {
    return GlobalId.of("Wishlist", key).encoded();
  }

  /** Something that is kept. */
  @SchemaType("WishlistItem")
  record ItemView(long key, @Nullable Object product, @Nullable Object variant) {}
}
