package dev.vitrine.cart;

import dev.vitrine.customer.Address;
import dev.vitrine.market.LocaleChain;
import dev.vitrine.market.MarketView;
import dev.vitrine.market.MarketView.CountryView;
import dev.vitrine.market.MarketView.CurrencyView;
import dev.vitrine.market.Money;
import dev.vitrine.market.MoneyView;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.SchemaType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cart as a caller reads it; the schema's {@code Cart}.
 *
 * @param cart the cart
 * @param shop where it is looked at: the cart's market and currency, the caller's language
 * @param id as it travels
 * @param allLines its lines
 * @param problems what keeps it from becoming an order
 */
@SchemaType("Cart")
public record CartView(
    Cart cart,
    ShopContext shop,
    String id,
    List<CartLineView> allLines,
    List<CartProblem> problems) {

  /** Grows by one with every change. */
  public int version() {
    return cart.version();
  }

  /** How many things are in it. */
  public int totalQuantity() {
    return cart.totalQuantity();
  }

  /** The market that it was made in. */
  public MarketView market() {
    return MarketView.of(shop.market(), shop.locales());
  }

  /** The currency of its prices. */
  public CurrencyView currency() {
    return new CurrencyView(cart.currency(), shop.locales());
  }

  /** What the shopper says of the whole. */
  public @Nullable String note() {
    return cart.note();
  }

  /** When it is cleaned away. */
  public Instant expiresAt() {
    return cart.expiresAt();
  }

  /** What it costs. */
  public CostView cost() {
    return CostView.of(cart.cost(), cart.currency(), shop.locales());
  }

  /** What the shopper entered. */
  public List<DiscountCode> discountCodes() {
    return cart.codes();
  }

  /** Whom to tell of the order. */
  public @Nullable Contact contact() {
    return cart.email() == null ? null : new Contact(cart.email(), cart.phone());
  }

  /** Where it goes. */
  public @Nullable AddressView deliveryAddress() {
    Address address = cart.deliveryAddress();
    return address == null ? null : AddressView.of(address, shop.locales());
  }

  /** The line of a number. */
  public @Nullable CartLineView line(int number) {
    return allLines.stream().filter(each -> each.number() == number).findFirst().orElse(null);
  }

  /** Whom to tell of an order. */
  public record Contact(String email, @Nullable String phone) {}

  /** The sums of a cart or an order. */
  public record CostView(
      MoneyView subtotal,
      MoneyView discountTotal,
      MoneyView shippingTotal,
      MoneyView taxTotal,
      MoneyView total,
      boolean taxIncluded) {

    static CostView of(CartCost cost, String currency, LocaleChain locales) {
      return new CostView(
          money(cost.subtotal(), currency, locales),
          money(cost.discountTotal(), currency, locales),
          money(cost.shippingTotal(), currency, locales),
          money(cost.taxTotal(), currency, locales),
          money(cost.total(), currency, locales),
          cost.taxIncluded());
    }

    private static MoneyView money(long minorUnits, String currency, LocaleChain locales) {
      return MoneyView.of(new Money(minorUnits, currency), locales);
    }
  }

  /** An address as a caller reads it. */
  @SchemaType("Address")
  public record AddressView(
      String name,
      @Nullable String company,
      List<String> streetLines,
      String city,
      @Nullable String region,
      @Nullable String postalCode,
      CountryView country,
      @Nullable String phone) {

    /** The address in the words of a chain's first locale. */
    public static AddressView of(Address address, LocaleChain locales) {
      return new AddressView(
          address.name(),
          address.company(),
          address.streetLines(),
          address.city(),
          address.region(),
          address.postalCode(),
          new CountryView(address.countryCode(), locales),
          address.phone());
    }
  }
}
