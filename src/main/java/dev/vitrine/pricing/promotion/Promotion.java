package dev.vitrine.pricing.promotion;

import dev.vitrine.market.Money;
import dev.vitrine.market.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Something that takes something off.
 *
 * @param handle the merchant's key
 * @param appliesTo which lines it is about; null for all
 * @param minimum sums of goods from which it holds, by currency; null for any
 * @param markets handles of the markets that it holds in; null for all
 * @param groups groups of customers that it holds for; null for everybody
 * @param firstOrder whether it holds for first orders alone
 * @param byCode whether it holds for those alone who enter one of its codes
 * @param exclusive whether it stands with no other
 * @param priority which goes first; the higher
 * @param totalLimit how often it may be used; null for no limit
 * @param customerLimit how often one customer may use it; null for no limit
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Promotion(
    long id,
    String handle,
    Effect effect,
    @Nullable AppliesTo appliesTo,
    @Nullable Map<String, BigDecimal> minimum,
    @Nullable List<String> markets,
    @Nullable List<String> groups,
    boolean firstOrder,
    boolean byCode,
    boolean exclusive,
    int priority,
    @Nullable Instant startsAt,
    @Nullable Instant endsAt,
    @Nullable Integer totalLimit,
    @Nullable Integer customerLimit,
    Texts texts) {

  /** Whether somebody has to count how often it is used. */
  public boolean isLimited() {
    return totalLimit != null || customerLimit != null;
  }

  /** Whether it may hold in a market now. */
  boolean holdsIn(String market, Instant now) {
    return holdsAt(now) && (markets == null || markets.contains(market));
  }

  boolean holdsAt(Instant at) {
    return (startsAt == null || !at.isBefore(startsAt)) && (endsAt == null || at.isBefore(endsAt));
  }

  /** Whether a basket fulfils its conditions, its codes and limits aside. */
  boolean holdsFor(PromotionBasket basket) {
    return holdsIn(basket.market(), basket.at())
        && (groups == null || !Collections.disjoint(groups, basket.groups()))
        && (!firstOrder || basket.firstOrder())
        && earns(basket);
  }

  /**
   * A gift comes with other things: itself it earns nothing, neither its own promotion nor others.
   */
  private boolean earns(PromotionBasket basket) {
    PromotionBasket chosen = basket.chosen();
    PromotionBasket counted =
        effect instanceof Effect.Gift(String sku) ? chosen.without(sku) : chosen;
    return counted.lines().stream().anyMatch(this::appliesTo) && reaches(counted);
  }

  private boolean reaches(PromotionBasket basket) {
    if (minimum == null) {
      return true;
    }
    BigDecimal least = minimum.get(basket.currency());
    return least != null
        && new Money(basket.subtotal(), basket.currency()).amount().compareTo(least) >= 0;
  }

  boolean appliesTo(PromotedLine line) {
    return line.isChosen() && (appliesTo == null || appliesTo.holds(line));
  }
}
