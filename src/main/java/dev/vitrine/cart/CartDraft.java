package dev.vitrine.cart;

import dev.vitrine.customer.Address;
import dev.vitrine.pricing.quote.Totals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A cart while it is being changed; the one mutable thing here, seen by one change alone. */
public final class CartDraft {

  private final Cart before;
  private long marketId;
  private String currency;
  private @Nullable Long customerId;
  private Cart.State state;
  private @Nullable Long mergedInto;
  private int lastLine;
  private @Nullable String note;
  private @Nullable String email;
  private @Nullable String phone;
  private @Nullable Address deliveryAddress;
  private @Nullable String deliveryMethod;
  private List<DiscountCode> codes;
  private List<String> promotions;
  private Set<String> declinedGifts;
  private Set<String> lackedGifts;
  private Totals cost;
  private List<CartLine> lines;

  CartDraft(Cart cart) {
    this.before = cart;
    this.marketId = cart.marketId();
    this.currency = cart.currency();
    this.customerId = cart.customerId();
    this.state = cart.state();
    this.mergedInto = cart.mergedInto();
    this.lastLine = cart.lastLine();
    this.note = cart.note();
    this.email = cart.email();
    this.phone = cart.phone();
    this.deliveryAddress = cart.deliveryAddress();
    this.deliveryMethod = cart.deliveryMethod();
    this.codes = cart.codes();
    this.promotions = cart.promotions();
    this.declinedGifts = new TreeSet<>(cart.declinedGifts());
    this.lackedGifts =
        cart.codes().stream()
            .filter(code -> DiscountCode.GIFT_SOLD_OUT.equals(code.reason()))
            .map(DiscountCode::promotion)
            .collect(Collectors.toUnmodifiableSet());
    this.cost = cart.cost();
    this.lines = new ArrayList<>(cart.lines());
  }

  /** Adds so many of a thing: to the line that says the same of the same, else as a new line. */
  void add(CartLine line) {
    for (int i = 0; i < lines.size(); i++) {
      CartLine present = lines.get(i);
      if (present.isSameAs(line)) {
        lines.set(i, present.withQuantity(Quantities.sum(present.quantity(), line.quantity())));
        return;
      }
    }
    lastLine++;
    lines.add(line.numbered(lastLine));
  }

  Optional<CartLine> line(int number) {
    return lines.stream().filter(line -> line.number() == number).findFirst();
  }

  void replace(int number, UnaryOperator<CartLine> change) {
    lines.replaceAll(line -> line.number() == number ? change.apply(line) : line);
  }

  /** Takes a line out; a gift that the shopper takes out does not come back by itself. */
  void remove(int number) {
    line(number).map(CartLine::giftOf).ifPresent(declinedGifts::add);
    lines.removeIf(line -> line.number() == number);
  }

  boolean isDeclined(String promotion) {
    return declinedGifts.contains(promotion);
  }

  /** Lets the gift of a promotion come again whose code was entered just now. */
  void askFor(String code, String promotion) {
    if (before.codes().stream().noneMatch(known -> known.code().equals(code))) {
      declinedGifts.remove(promotion);
    }
  }

  /** Notes whose gifts are earned and sold out. */
  void lackGifts(Set<String> promotions) {
    this.lackedGifts = Set.copyOf(promotions);
  }

  /** Whether the gift of a promotion was sold out when somebody looked last. */
  boolean lacksGift(String promotion) {
    return lackedGifts.contains(promotion);
  }

  /** The gifts that were there before. */
  List<CartLine> giftsBefore() {
    return before.gifts();
  }

  int lastLine() {
    return lastLine;
  }

  List<CartLine> lines() {
    return lines;
  }

  void lines(List<CartLine> all) {
    this.lines = new ArrayList<>(all);
  }

  void move(long market, String code) {
    this.marketId = market;
    this.currency = code;
  }

  /** Whether it is in another market or currency than before. */
  boolean isMoved() {
    return marketId != before.marketId() || !currency.equals(before.currency());
  }

  String currencyBefore() {
    return before.currency();
  }

  void noAddress() {
    this.deliveryAddress = null;
    this.deliveryMethod = null;
  }

  /** Takes over what this one does not say itself. */
  void fillFrom(Cart other) {
    declinedGifts.addAll(other.declinedGifts());
    note = note == null ? other.note() : note;
    email = email == null ? other.email() : email;
    phone = phone == null ? other.phone() : phone;
    if (deliveryAddress == null) {
      deliveryAddress = other.deliveryAddress();
      deliveryMethod = other.deliveryMethod();
    }
  }

  void owner(long customer) {
    this.customerId = customer;
  }

  void note(@Nullable String words) {
    this.note = words;
  }

  /** Says whom to tell of the order. */
  public void contact(String address, @Nullable String number) {
    this.email = address;
    this.phone = number;
  }

  /** Says where it goes. */
  public void deliverTo(Address address) {
    this.deliveryAddress = address;
  }

  /** Says how it travels. */
  public void deliverBy(@Nullable String handle) {
    this.deliveryMethod = handle;
  }

  void codes(List<DiscountCode> entered) {
    this.codes = List.copyOf(entered);
  }

  void promotions(List<String> handles) {
    this.promotions = List.copyOf(handles);
  }

  List<DiscountCode> codes() {
    return codes;
  }

  void cost(Totals reckoned) {
    this.cost = reckoned;
  }

  /** Ends the cart: it became an order. */
  void order() {
    this.state = Cart.State.ORDERED;
  }

  void mergeInto(long other) {
    this.state = Cart.State.MERGED;
    this.mergedInto = other;
    this.lines = new ArrayList<>();
  }

  /** The cart as it is now, with its version still that of before. */
  public Cart cart() {
    return cart(before.version(), before.expiresAt());
  }

  /** The cart after the change. */
  Cart changed(Instant expiresAt) {
    return cart(before.version() + 1, expiresAt);
  }

  /** The same cart with the key that the database gave it. */
  static Cart withId(Cart cart, long id) {
    return new CartDraft(cart).cart(id, cart.version(), cart.expiresAt());
  }

  private Cart cart(int version, Instant expiresAt) {
    return cart(before.id(), version, expiresAt);
  }

  private Cart cart(long id, int version, Instant expiresAt) {
    int last = lines.stream().mapToInt(CartLine::number).reduce(lastLine, Math::max);
    return new Cart(
        id,
        marketId,
        currency,
        customerId,
        state,
        mergedInto,
        version,
        last,
        note,
        email,
        phone,
        deliveryAddress,
        deliveryMethod,
        codes,
        promotions,
        List.copyOf(declinedGifts),
        cost,
        expiresAt,
        List.copyOf(lines));
  }
}
