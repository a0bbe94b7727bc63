package dev.vitrine.checkout;

import dev.vitrine.cart.Cart;
import dev.vitrine.cart.Parcels;
import dev.vitrine.delivery.DeliveryMethods;
import dev.vitrine.delivery.DeliveryOption;
import dev.vitrine.inventory.reservation.Demand;
import dev.vitrine.market.Market;
import dev.vitrine.market.Markets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what carts want from the shelves. */
@Component
class Demands {

  private final Markets markets;
  private final DeliveryMethods deliveries;

  Demands(Markets markets, DeliveryMethods deliveries) {
    this.markets = markets;
    this.deliveries = deliveries;
  }

  /** What a cart wants, from where it may come. */
  Demand of(Cart cart) {
    Market market = markets.byId(cart.marketId()).orElseGet(markets::shopDefault);
    return new Demand(
        cart.id(), cart.demand(), market, Parcels.destination(cart), fetchedAt(cart, market));
  }

  private @Nullable Long fetchedAt(Cart cart, Market market) {
    String handle = cart.deliveryMethod();
    DeliveryOption chosen =
        handle == null ? null : deliveries.option(Parcels.of(cart, market), handle).orElse(null);
    return chosen == null ? null : chosen.method().locationId();
  }
}
