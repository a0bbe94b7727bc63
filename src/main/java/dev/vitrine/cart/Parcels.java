package dev.vitrine.cart;

import dev.vitrine.customer.Address;
import dev.vitrine.delivery.Parcel;
import dev.vitrine.market.Market;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of carts is to travel. A gift makes no delivery dearer, so its weight does not count. */
public final class Parcels {

  private Parcels() {}

  /** The parcel of a cart as it was priced. */
  public static Parcel of(Cart cart, Market market) {
    long goods = cart.lines().stream().mapToLong(CartLine::total).sum();
    return of(cart, cart.lines(), market, goods);
  }

  /** Where nobody said where it goes, it goes to the market's own country. */
  static Parcel of(Cart cart, List<CartLine> lines, Market market, long goods) {
    Address address = cart.deliveryAddress();
    return new Parcel(
        market.handle(),
        address == null ? market.country().orElse("") : address.countryCode(),
        address == null ? null : address.postalCode(),
        cart.currency(),
        goods,
        lines.stream()
            .filter(line -> !line.isGift())
            .map(Parcels::weight)
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static BigDecimal weight(CartLine line) {
    BigDecimal each = line.weightGrams();
    return each == null ? BigDecimal.ZERO : each.multiply(BigDecimal.valueOf(line.quantity()));
  }

  /** The country that a cart goes to, where somebody said so. */
  public static @Nullable String destination(Cart cart) {
    return cart.deliveryAddress() == null ? null : cart.deliveryAddress().countryCode();
  }
}
