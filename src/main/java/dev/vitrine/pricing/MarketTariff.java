package dev.vitrine.pricing;

import dev.vitrine.market.Market;
import dev.vitrine.market.Market.DerivedPrices;
import dev.vitrine.market.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a market makes of price entries in one of its currencies. */
final class MarketTariff {

  private final Market market;
  private final String currency;
  private final BigDecimal step;

  MarketTariff(Market market, String currency) {
    this.market = market;
    this.currency = currency;
    this.step = market.roundingStep(currency);
  }

  /**
   * The displayed price at an instant: the market's own, else the one derived from the shop's base
   * price, else the shop's base price in this currency; empty without any.
   */
  Optional<Displayed> at(PriceHistory history, Instant at) {
    return history
        .inForce(market.id(), currency, at)
        .map(entry -> displayed(entry.amount(), entry.compareAt()))
        .or(() -> derived(history, at))
        .or(() -> base(history, at));
  }

  private Optional<Displayed> derived(PriceHistory history, Instant at) {
    DerivedPrices rule = market.derivedPrices();
    if (rule == null || !currency.equals(market.currency())) {
      return Optional.empty();
    }
    return history
        .inForce(null, rule.from(), at)
        .map(
            entry ->
                displayed(
                    DerivedAmount.of(entry.amount(), rule),
                    entry.compareAt() == null ? null : DerivedAmount.of(entry.compareAt(), rule)));
  }

  private Optional<Displayed> base(PriceHistory history, Instant at) {
    return history
        .inForce(null, currency, at)
        .map(entry -> displayed(entry.amount(), entry.compareAt()));
  }

  private Displayed displayed(BigDecimal amount, @Nullable BigDecimal compareAt) {
    Money now = rounded(amount);
    Money before = compareAt == null ? now : rounded(compareAt);
    return new Displayed(now, before.compareTo(now) > 0 ? before : null);
  }

  /** Straight to the step: by way of the minor unit it would be rounded twice. */
  private Money rounded(BigDecimal amount) {
    BigDecimal steps = amount.divide(step, 0, RoundingMode.HALF_UP);
    return Money.of(steps.multiply(step), currency);
  }

  /** The displayed amount with tax. */
  Money gross(Money display, BigDecimal rate) {
    return market.pricesIncludeTax()
        ? display
        : Money.of(display.amount().multiply(BigDecimal.ONE.add(rate)), currency);
  }

  /** The displayed amount without tax. */
  Money net(Money display, BigDecimal rate) {
    int digits = Money.minorDigits(currency);
    return market.pricesIncludeTax()
        ? Money.of(
            display.amount().divide(BigDecimal.ONE.add(rate), digits, RoundingMode.HALF_UP),
            currency)
        : display;
  }

  /**
   * An amount as displayed, and what it was reduced from.
   *
   * @param compareAt higher than the amount; null when it is not reduced
   */
  record Displayed(Money amount, @Nullable Money compareAt) {
    boolean isReduced() {
      return compareAt != null;
    }
  }
}
