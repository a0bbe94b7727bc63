package dev.vitrine.cart;

import dev.vitrine.customer.Address;
import dev.vitrine.pricing.quote.Totals;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What a shopper means to buy, as it stood after its last change.
 *
 * @param id the database's key
 * @param marketId the market that it was made in
 * @param currency ISO 4217
 * @param customerId whose it is; null for a guest's
 * @param state whether it can be changed
 * @param mergedInto the cart that its lines went into
 * @param version grows by one with every change
 * @param lastLine the highest number that a line of it ever had
 * @param note what the shopper says of the whole
 * @param email whom to tell of the order
 * @param phone whom to call, in E.164 form
 * @param deliveryAddress where it goes
 * @param deliveryMethod the handle of how it travels
 * @param codes what the shopper entered
 * @param promotions handles of the promotions that take something off it
 * @param declinedGifts handles of the promotions whose gift the shopper took out
 * @param cost what it costs
 * @param expiresAt when it is cleaned away
 * @param lines what is in it, as it came
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Cart(
    long id,
    long marketId,
    String currency,
    @Nullable Long customerId,
    State state,
    @Nullable Long mergedInto,
    int version,
    int lastLine,
    @Nullable String note,
    @Nullable String email,
    @Nullable String phone,
    @Nullable Address deliveryAddress,
    @Nullable String deliveryMethod,
    List<DiscountCode> codes,
    List<String> promotions,
    List<String> declinedGifts,
    Totals cost,
    Instant expiresAt,
    List<CartLine> lines) {

  /** Whether a cart can be changed. */
  public enum State {
    /** It can. */
    OPEN,
    /** Its lines went into another cart. */
    MERGED,
    /** It became an order. */
    ORDERED
  }

  /** How many things are in it. */
  public int totalQuantity() {
    return lines.stream().mapToInt(CartLine::quantity).sum();
  }

  /** The line of a number. */
  public Optional<CartLine> line(int number) {
    return lines.stream().filter(line -> line.number() == number).findFirst();
  }

  /** The products by their variants. */
  public Map<Long, Long> owners() {
    Map<Long, Long> owners = new HashMap<>();
    lines.forEach(line -> owners.put(line.variantId(), line.productId()));
    return owners;
  }

  /** How many of which variants leave the shelves for it. */
  public Map<Long, Integer> demand() {
    return demand(lines);
  }

  /** The same of what the shopper chose: gifts keep nobody from buying. */
  Map<Long, Integer> chosenDemand() {
    return demand(chosen());
  }

  static Map<Long, Integer> demand(List<CartLine> lines) {
    Map<Long, Integer> demand = new HashMap<>();
    lines.forEach(line -> line.demand().forEach((id, n) -> demand.merge(id, n, Integer::sum)));
    return demand;
  }

  /** The lines that the shopper chose. */
  List<CartLine> chosen() {
    return lines.stream().filter(line -> !line.isGift()).toList();
  }

  /** The lines that promotions put there. */
  List<CartLine> gifts() {
    return lines.stream().filter(CartLine::isGift).toList();
  }

  /** What promotions count its uses by: the account, or else the e-mail address. */
  public String customerKey() {
    if (customerId != null) {
      return "c" + customerId;
    }
    return email == null ? "" : "e" + email.toLowerCase(Locale.ROOT);
  }

  /** Its drafts are made from here. */
  CartDraft draft() {
    return new CartDraft(this);
  }
}
