package dev.vitrine.pricing.promotion;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A basket as promotions see it.
 *
 * @param market the market's handle
 * @param currency ISO 4217
 * @param step the smallest step that the market displays, in the currency's units
 * @param groups the customer's groups
 * @param firstOrder whether the customer never ordered
 * @param opened handles of promotions that a code opens
 * @param spent handles of promotions that were used as often as they may be
 * @param delivery what delivery costs, in the currency's smallest unit
 */
public record PromotionBasket(
    String market,
    String currency,
    BigDecimal step,
    Instant at,
    List<String> groups,
    boolean firstOrder,
    Set<String> opened,
    Set<String> spent,
    List<PromotedLine> lines,
    long delivery) {

  /** The same without gifts: what somebody chose. */
  PromotionBasket chosen() {
    return lines.stream().allMatch(PromotedLine::isChosen)
        ? this
        : of(lines.stream().filter(PromotedLine::isChosen).toList());
  }

  /** The same with one less of a thing. */
  PromotionBasket without(String sku) {
    Optional<PromotedLine> given =
        lines.stream().filter(line -> line.sku().equals(sku)).findFirst();
    List<PromotedLine> others =
        lines.stream()
            .map(line -> given.filter(line::equals).map(PromotedLine::oneLess).orElse(line))
            .filter(line -> line.quantity() > 0)
            .toList();
    return of(others);
  }

  private PromotionBasket of(List<PromotedLine> others) {
    return new PromotionBasket(
        market, currency, step, at, groups, firstOrder, opened, spent, others, delivery);
  }

  long subtotal() {
    return lines.stream().mapToLong(PromotedLine::subtotal).sum();
  }
}
