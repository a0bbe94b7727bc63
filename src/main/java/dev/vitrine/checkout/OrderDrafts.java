package dev.vitrine.checkout;

import dev.vitrine.cart.Cart;
import dev.vitrine.cart.CartLine;
import dev.vitrine.cart.DiscountCode;
import dev.vitrine.cart.Parcels;
import dev.vitrine.delivery.DeliveryMethod;
import dev.vitrine.delivery.DeliveryMethods;
import dev.vitrine.delivery.DeliveryOption;
import dev.vitrine.inventory.Availability;
import dev.vitrine.inventory.DeliveryEstimate;
import dev.vitrine.inventory.Stocks;
import dev.vitrine.inventory.reservation.Allocation.Found;
import dev.vitrine.inventory.reservation.Allocation.Part;
import dev.vitrine.listing.storefront.ListedVariant;
import dev.vitrine.market.LocaleChain;
import dev.vitrine.market.Market;
import dev.vitrine.market.Markets;
import dev.vitrine.order.Order;
import dev.vitrine.order.OrderDelivery;
import dev.vitrine.order.OrderLine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down of a cart what an order keeps for good. */
@Component
class OrderDrafts {

  private final DeliveryMethods deliveries;
  private final Stocks stocks;
  private final Markets markets;

  OrderDrafts(DeliveryMethods deliveries, Stocks stocks, Markets markets) {
    this.deliveries = deliveries;
    this.stocks = stocks;
    this.markets = markets;
  }

  /** The order that a complete cart becomes, without key, number and time. */
  Order of(OrderRequest request, Cart cart, Market market, Found found) {
    LocaleChain locales = markets.moved(request.shop(), market).locales();
    DeliveryOption option = option(cart, market);
    String destination = option.method().destination(Parcels.destination(cart));
    return new Order(
        0,
        cart.id(),
        "",
        cart.marketId(),
        cart.customerId() == null ? request.customerId() : cart.customerId(),
        locales.tag(),
        cart.currency(),
        Order.Status.PLACED,
        Objects.requireNonNull(cart.email()),
        cart.phone(),
        cart.note(),
        cart.deliveryAddress(),
        delivery(option, market, locales, found),
        cart.codes().stream().filter(DiscountCode::applicable).map(DiscountCode::code).toList(),
        cart.cost(),
        Instant.EPOCH,
        cart.lines().stream()
            .map(line -> line(line, request.listed(), market, destination))
            .toList(),
        List.of(),
        List.of());
  }

  private static OrderLine line(
      CartLine line, Map<Long, ListedVariant> listed, Market market, @Nullable String destination) {
    return new OrderLine(
        line.number(),
        line.variantId(),
        line.productId(),
        line.sku(),
        title(Objects.requireNonNull(listed.get(line.variantId()))),
        line.quantity(),
        line.attributes(),
        line.parts(),
        market.taxRate(line.taxClass(), destination),
        line.price(),
        line.discounts(),
        line.subtotal(),
        line.discount(),
        line.total(),
        line.tax(),
        line.giftOf());
  }

  private static String title(ListedVariant variant) {
    String product = variant.productTitle().value();
    String own = variant.title().value();
    return own.equals(product) ? product : product + " – " + own;
  }

  private DeliveryOption option(Cart cart, Market market) {
    String handle = Objects.requireNonNull(cart.deliveryMethod());
    return deliveries.option(Parcels.of(cart, market), handle).orElseThrow();
  }

  private OrderDelivery delivery(
      DeliveryOption option, Market market, LocaleChain locales, Found found) {
    DeliveryMethod method = option.method();
    Optional<DeliveryEstimate> estimate =
        found.parts().stream()
            .flatMap(part -> estimate(part, market).stream())
            .reduce(DeliveryEstimate::slower)
            .map(slowest -> slowest.later(method.minDays(), method.maxDays()));
    return new OrderDelivery(
        method.handle(),
        method.texts().field("title").in(locales, method.handle()).value(),
        option.cost(),
        estimate.map(DeliveryEstimate::earliest).orElse(null),
        estimate.map(DeliveryEstimate::latest).orElse(null));
  }

  private Optional<DeliveryEstimate> estimate(Part part, Market market) {
    Availability there =
        new Availability(
            Availability.Status.IN_STOCK, null, part.locationId(), part.sendableFrom());
    return stocks.delivery(there, market, Instant.now());
  }
}
