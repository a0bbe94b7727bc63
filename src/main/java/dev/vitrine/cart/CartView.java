package dev.vitrine.cart;

import dev.vitrine.customer.Address;
import dev.vitrine.customer.AddressView;
import dev.vitrine.market.MarketView;
import dev.vitrine.market.MarketView.CurrencyView;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.SchemaType;
import dev.vitrine.pricing.quote.TotalsView;
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
  public TotalsView cost() {
    return TotalsView.of(cart.cost(), cart.currency(), shop.locales());
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
}
