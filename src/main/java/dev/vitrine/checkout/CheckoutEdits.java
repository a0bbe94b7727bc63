package dev.vitrine.checkout;

import dev.vitrine.cart.Cart;
import dev.vitrine.cart.CartDraft;
import dev.vitrine.cart.CartEdit;
import dev.vitrine.cart.Parcels;
import dev.vitrine.customer.Address;
import dev.vitrine.customer.AddressForms;
import dev.vitrine.customer.Contacts;
import dev.vitrine.delivery.DeliveryMethods;
import dev.vitrine.market.Market;
import dev.vitrine.market.Markets;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says of a cart who buys, where it goes and how it travels. */
@Component
class CheckoutEdits {

  private final DeliveryMethods deliveries;
  private final Markets markets;

  CheckoutEdits(DeliveryMethods deliveries, Markets markets) {
    this.deliveries = deliveries;
    this.markets = markets;
  }

  CartEdit deliverTo(MutationInput input) {
    return draft -> {
      Map<?, ?> fields = (Map<?, ?>) Objects.requireNonNull(input.fields().get("address"));
      AddressForms.Read read = AddressForms.read(fields, List.of("input", "address"));
      List<Refusal> refusals = new ArrayList<>(read.refusals());
      Address address = read.address();
      Market market = market(draft.cart());
      if (!serves(market, address.countryCode())) {
        refusals.add(
            Refusal.of("COUNTRY_NOT_SERVED", "address", "countryCode")
                .with(Map.of("allowed", String.join(", ", market.countries()))));
      }
      if (refusals.isEmpty()) {
        draft.deliverTo(address);
      }
      return Mono.just(refusals);
    };
  }

  private static boolean serves(Market market, String country) {
    return market.countries().isEmpty() || market.countries().contains(country);
  }

  CartEdit deliverBy(MutationInput input) {
    return draft -> Mono.just(choose(draft, input.text("handle")));
  }

  private List<Refusal> choose(CartDraft draft, String handle) {
    Cart cart = draft.cart();
    if (deliveries.option(Parcels.of(cart, market(cart)), handle).isEmpty()) {
      return List.of(Refusal.of("DELIVERY_OPTION_UNKNOWN", "handle"));
    }
    draft.deliverBy(handle);
    return List.of();
  }

  CartEdit contact(MutationInput input) {
    return draft -> {
      Contacts.Read read =
          Contacts.read(
              input.text("email"), input.text("phone"), country(draft.cart()), List.of("input"));
      if (read.refusals().isEmpty()) {
        draft.contact(read.email(), read.phone());
      }
      return Mono.just(read.refusals());
    };
  }

  private String country(Cart cart) {
    String destination = Parcels.destination(cart);
    return destination == null ? market(cart).country().orElse("") : destination;
  }

  private Market market(Cart cart) {
    return markets.byId(cart.marketId()).orElseGet(markets::shopDefault);
  }
}
