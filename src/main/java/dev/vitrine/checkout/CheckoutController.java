package dev.vitrine.checkout;

import dev.vitrine.cart.CartMutations;
import dev.vitrine.cart.CartPayload;
import dev.vitrine.cart.CartView;
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

  private final CartMutations mutations;
  private final CheckoutEdits edits;
  private final CheckoutChoices choices;

  CheckoutController(CartMutations mutations, CheckoutEdits edits, CheckoutChoices choices) {
    this.mutations = mutations;
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
    return mutations.change("cartDeliveryAddressUpdate", input, edits.deliverTo(input), shop);
  }

  @MutationMapping
  Mono<CartPayload> cartDeliveryOptionSelect(MutationInput input, ShopContext shop) {
    return mutations.change("cartDeliveryOptionSelect", input, edits.deliverBy(input), shop);
  }

  @MutationMapping
  Mono<CartPayload> cartContactUpdate(MutationInput input, ShopContext shop) {
    return mutations.change("cartContactUpdate", input, edits.contact(input), shop);
  }
}
