package dev.vitrine.checkout;

import dev.vitrine.cart.CartEdit;
import dev.vitrine.cart.CartPayload;
import dev.vitrine.cart.CartPayloads;
import dev.vitrine.cart.CartRequest;
import dev.vitrine.cart.CartView;
import dev.vitrine.cart.Carts;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.mutation.MutationInput;
import java.util.List;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves what {@code checkout.graphqls} tells of a cart on its way to the till. */
@Controller
class CheckoutController {

  private final Carts carts;
  private final CartPayloads payloads;
  private final CheckoutEdits edits;
  private final CheckoutChoices choices;

  CheckoutController(
      Carts carts, CartPayloads payloads, CheckoutEdits edits, CheckoutChoices choices) {
    this.carts = carts;
    this.payloads = payloads;
    this.edits = edits;
    this.choices = choices;
  }

  @SchemaMapping(typeName = "Cart", field = "deliveryOptions")
  List<CheckoutChoices.DeliveryOptionView> deliveryOptions(CartView cart) {
    return choices.deliveryOptions(cart);
  }

  @SchemaMapping(typeName = "Cart", field = "paymentProviders")
  List<CheckoutChoices.PaymentProviderView> paymentProviders(CartView cart) {
    return choices.paymentProviders(cart);
  }

  @MutationMapping
  Mono<CartPayload> cartDeliveryAddressUpdate(MutationInput input, ShopContext shop) {
    return change("cartDeliveryAddressUpdate", input, edits.deliverTo(input), shop);
  }

  @MutationMapping
  Mono<CartPayload> cartDeliveryOptionSelect(MutationInput input, ShopContext shop) {
    return change("cartDeliveryOptionSelect", input, edits.deliverBy(input), shop);
  }

  @MutationMapping
  Mono<CartPayload> cartContactUpdate(MutationInput input, ShopContext shop) {
    return change("cartContactUpdate", input, edits.contact(input), shop);
  }

  private Mono<CartPayload> change(
      String mutation, MutationInput input, CartEdit edit, ShopContext shop) {
    return carts
        .change(CartRequest.of(mutation, input), edit)
        .flatMap(answer -> payloads.of(answer, shop));
  }
}
