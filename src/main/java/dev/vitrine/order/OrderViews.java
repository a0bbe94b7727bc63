package dev.vitrine.order;

import dev.vitrine.market.Market;
import dev.vitrine.market.Markets;
import dev.vitrine.market.ShopContext;
import org.springframework.stereotype.Component;

/** Turns orders into what a caller reads. */
@Component
public class OrderViews {

  private final Markets markets;
  private final Orders orders;

  OrderViews(Markets markets, Orders orders) {
    this.markets = markets;
    this.orders = orders;
  }

  /** An order as a caller reads it: in its market and currency, in the caller's language. */
  public OrderView of(Order order, ShopContext caller) {
    Market market = markets.byId(order.marketId()).orElseGet(markets::shopDefault);
    ShopContext shop = markets.moved(caller, market).in(order.currency());
    return new OrderView(
        order,
        shop,
        orders.id(order),
        orders.token(order),
        order.lines().stream()
            .map(line -> new OrderLineView(line, shop, orders.lineId(order, line)))
            .toList());
  }
}
