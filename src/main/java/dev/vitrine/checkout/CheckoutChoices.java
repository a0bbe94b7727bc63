package dev.vitrine.checkout;

import dev.vitrine.cart.CartLineView;
import dev.vitrine.cart.CartView;
import dev.vitrine.cart.Parcels;
import dev.vitrine.delivery.DeliveryMethod;
import dev.vitrine.delivery.DeliveryMethods;
import dev.vitrine.delivery.DeliveryOption;
import dev.vitrine.inventory.Availability;
import dev.vitrine.inventory.DeliveryEstimate;
import dev.vitrine.inventory.Stocks;
import dev.vitrine.market.Money;
import dev.vitrine.market.MoneyView;
import dev.vitrine.market.Text;
import dev.vitrine.payment.Payments;
import dev.vitrine.platform.graphql.Messages;
import dev.vitrine.platform.graphql.SchemaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a shopper chooses between: how it travels, how it is paid. */
@Component
class CheckoutChoices {

  private final DeliveryMethods deliveries;
  private final Stocks stocks;
  private final Payments payments;
  private final Messages messages;

  CheckoutChoices(DeliveryMethods deliveries, Stocks stocks, Payments payments, Messages messages) {
    this.deliveries = deliveries;
    this.stocks = stocks;
    this.payments = payments;
    this.messages = messages;
  }

  List<DeliveryOptionView> deliveryOptions(CartView view) {
    return deliveries.options(Parcels.of(view.cart(), view.shop().market())).stream()
        .map(option -> option(option, view))
        .toList();
  }

  /** What is fetched comes from nowhere else. */
  private @Nullable DeliveryEstimate fetched(DeliveryMethod method, CartView view) {
    Availability there = new Availability(Availability.Status.IN_STOCK, null, method.locationId());
    return stocks
        .delivery(there, view.shop().market(), Instant.now())
        .map(ready -> ready.later(method.minDays(), method.maxDays()))
        .orElse(null);
  }

  private DeliveryOptionView option(DeliveryOption option, CartView view) {
    DeliveryMethod method = option.method();
    return new DeliveryOptionView(
        method.handle(),
        method.kind(),
        method.texts().field("title").in(view.shop().locales(), method.handle()),
        MoneyView.of(new Money(option.cost(), view.shop().currency()), view.shop().locales()),
        method.locationId() == null ? estimate(method, view) : fetched(method, view),
        method.handle().equals(view.cart().deliveryMethod()));
  }

  /** What arrives last decides. */
  private static @Nullable DeliveryEstimate estimate(DeliveryMethod method, CartView view) {
    return view.allLines().stream()
        .map(CartLineView::availability)
        .map(CartLineView.LineAvailability::deliveryEstimate)
        .filter(Objects::nonNull)
        .reduce(DeliveryEstimate::slower)
        .map(slowest -> slowest.later(method.minDays(), method.maxDays()))
        .orElse(null);
  }

  List<PaymentProviderView> paymentProviders(CartView view) {
    Locale locale = view.shop().locale();
    return payments.providers(view.shop().currency()).stream()
        .map(
            handle -> new PaymentProviderView(handle, messages.format(locale, "payment." + handle)))
        .toList();
  }

  /** A way for the cart to travel. */
  @SchemaType("DeliveryOption")
  record DeliveryOptionView(
      String handle,
      DeliveryMethod.Kind kind,
      Text title,
      MoneyView cost,
      @Nullable DeliveryEstimate deliveryEstimate,
      boolean selected) {}

  /** A way to pay. */
  @SchemaType("PaymentProvider")
  record PaymentProviderView(String handle, String title) {}
}
