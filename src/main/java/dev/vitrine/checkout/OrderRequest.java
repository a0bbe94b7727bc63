package dev.vitrine.checkout;

import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.listing.storefront.ListedVariant;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.mutation.MutationInput;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to place an order.
 *
 * @param cartId as the client sent it
 * @param paymentSessionId as the client sent it; null for the one that was authorised last
 * @param expectedTotal what the shopper was shown; null where the client does not say
 * @param idempotencyKey the client's name of the request; null for none
 * @param body everything that the client asked for
 * @param shop where the caller shops
 * @param visitor who places it; null for nobody known
 * @param customerId who is signed in; null for a guest
 * @param listed what the cart's market sells of what is in it, by variant
 */
record OrderRequest(
    String cartId,
    @Nullable String paymentSessionId,
    @Nullable BigDecimal expectedTotal,
    @Nullable String idempotencyKey,
    String body,
    ShopContext shop,
    @Nullable Visitor visitor,
    @Nullable Long customerId,
    Map<Long, ListedVariant> listed) {

  static OrderRequest of(
      MutationInput input,
      ShopContext shop,
      @Nullable Visitor visitor,
      @Nullable Long customerId,
      Map<Long, ListedVariant> listed) {
    return new OrderRequest(
        input.text("cartId"),
        input.value("paymentSessionId", String.class).orElse(null),
        input.value("expectedTotal", BigDecimal.class).orElse(null),
        input.value("idempotencyKey", String.class).orElse(null),
        input.fields().toString(),
        shop,
        visitor,
        customerId,
        listed);
  }

  /** Says nothing of the cart's id. */
  @Override
  public String toString() {
    return "OrderRequest[]";
  }
}
