package dev.vitrine.cart;

import dev.vitrine.order.LineAttribute;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is in a cart, without who buys it.
 *
 * @param codes what was entered
 * @param items what is in it, as it came
 */
record CartContent(long marketId, String currency, List<String> codes, List<Item> items) {

  /** So many of one thing. */
  record Item(
      long variantId, long productId, String sku, int quantity, List<LineAttribute> attributes) {}

  /** The products by their variants. */
  Map<Long, Long> owners() {
    Map<Long, Long> owners = new HashMap<>();
    items.forEach(item -> owners.put(item.variantId(), item.productId()));
    return owners;
  }

  /** The same without what the shopper said of it. */
  CartContent impersonal() {
    return new CartContent(
        marketId,
        currency,
        codes,
        items.stream()
            .map(
                item ->
                    new Item(
                        item.variantId(), item.productId(), item.sku(), item.quantity(), List.of()))
            .toList());
  }
}
