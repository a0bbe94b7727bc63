package dev.vitrine.cart;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.vitrine.listing.storefront.ListedVariant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What may be in a cart as a gift, found out before the cart is held.
 *
 * @param marketId the market that was looked at; in another one nothing comes
 * @param coming what may come, by stock keeping unit
 * @param staying which of the gifts that are there may stay
 */
record GiftOffer(long marketId, Map<String, ListedVariant> coming, Predicate<CartLine> staying) {

  /** No promotion gives anything. */
  static final GiftOffer NONE = new GiftOffer(0, Map.of(), gift -> true);

  /** Gifts that a market sells; the others go. */
  static GiftOffer of(long marketId, Map<Long, ListedVariant> listed) {
    return new GiftOffer(
        marketId,
        listed.values().stream().collect(toMap(ListedVariant::sku, identity())),
        gift -> listed.containsKey(gift.variantId()));
  }

  /** Nothing comes; what is not sold any more goes. */
  static GiftOffer staying(Set<Long> sold) {
    return new GiftOffer(0, Map.of(), gift -> sold.contains(gift.variantId()));
  }

  /** Nothing comes; what takes any of these goes. */
  static GiftOffer without(Collection<Long> variants) {
    return new GiftOffer(
        0, Map.of(), gift -> Collections.disjoint(gift.demand().keySet(), variants));
  }

  /** Whether this market was looked at. */
  boolean isOf(long market) {
    return marketId == market;
  }

  /** Whether a gift may stay in a cart of a market; nobody looked at other markets. */
  boolean keeps(CartLine gift, long market) {
    return (marketId != 0 && marketId != market) || staying.test(gift);
  }

  /** What may come into a cart of a market; null where there is no such thing. */
  @Nullable ListedVariant coming(String sku, long market) {
    return marketId == market ? coming.get(sku) : null;
  }
}
