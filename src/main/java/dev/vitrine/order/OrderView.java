package dev.vitrine.order;

import dev.vitrine.customer.Address;
import dev.vitrine.customer.AddressView;
import dev.vitrine.market.MarketView;
import dev.vitrine.market.MarketView.CurrencyView;
import dev.vitrine.market.Money;
import dev.vitrine.market.MoneyView;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.SchemaType;
import dev.vitrine.pricing.quote.TotalsView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as a caller reads it; the schema's {@code Order}.
 *
 * @param order the order
 * @param shop where it is looked at: its market and currency, the caller's language
 * @param id as it travels
 * @param token what shows it to whoever holds it
 * @param allLines its lines
 */
@SchemaType("Order")
public record OrderView(
    Order order, ShopContext shop, String id, String token, List<OrderLineView> allLines) {

  /** What people call it. */
  public String number() {
    return order.number();
  }

  /** How far it got. */
  public Order.Status status() {
    return order.status();
  }

  /** When it was placed. */
  public Instant placedAt() {
    return order.placedAt();
  }

  /** What became of it. */
  public List<OrderEvent> timeline() {
    return order.timeline();
  }

  /** What was sent of it. */
  public List<FulfilmentView> fulfilments() {
    return order.fulfilments().stream().map(each -> FulfilmentView.of(each, allLines)).toList();
  }

  /** The market that it was bought in. */
  public MarketView market() {
    return MarketView.of(shop.market(), shop.locales());
  }

  /** The currency of its prices. */
  public CurrencyView currency() {
    return new CurrencyView(order.currency(), shop.locales());
  }

  /** Whom to tell of it. */
  public String email() {
    return order.email();
  }

  /** What the shopper said of the whole. */
  public @Nullable String note() {
    return order.note();
  }

  /** Where it goes; null where it is fetched. */
  public @Nullable AddressView deliveryAddress() {
    Address address = order.deliveryAddress();
    return address == null ? null : AddressView.of(address, shop.locales());
  }

  /** How it travels. */
  public DeliveryView delivery() {
    OrderDelivery delivery = order.delivery();
    LocalDate earliest = delivery.earliest();
    LocalDate latest = delivery.latest();
    return new DeliveryView(
        delivery.handle(),
        delivery.title(),
        MoneyView.of(new Money(delivery.cost(), order.currency()), shop.locales()),
        earliest == null || latest == null ? null : new EstimateView(earliest, latest));
  }

  /** The codes that the shopper had entered. */
  public List<String> discountCodes() {
    return order.codes();
  }

  /** What it costs. */
  public TotalsView cost() {
    return TotalsView.of(order.cost(), order.currency(), shop.locales());
  }

  /** How an order travels. */
  @SchemaType("OrderDelivery")
  public record DeliveryView(
      String handle, String title, MoneyView cost, @Nullable EstimateView deliveryEstimate) {}

  /** When it may arrive. */
  @SchemaType("DeliveryEstimate")
  public record EstimateView(LocalDate earliest, LocalDate latest) {}
}
