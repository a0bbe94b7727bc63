package dev.vitrine.pricing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An entry of a price list, past or present.
 *
 * @param marketId the market that it holds for; null: the shop's base price
 * @param currency ISO 4217
 * @param amount in the currency's units
 * @param compareAt what it cost before, in the currency's units
 * @param startsAt from when on it holds; null: since it was recorded
 * @param endsAt until when it holds, exclusive; null: without end
 * @param recordedAt when the merchant said so
 * @param supersededAt when the merchant said otherwise; null: never
 */
@JsonNaming(SnakeCaseStrategy.class)
record PriceEntry(
    @Nullable Long marketId,
    String currency,
    BigDecimal amount,
    @Nullable BigDecimal compareAt,
    @Nullable Instant startsAt,
    @Nullable Instant endsAt,
    Instant recordedAt,
    @Nullable Instant supersededAt) {

  /** Where several hold at once, the last in this order wins. */
  static final Comparator<PriceEntry> PRECEDENCE =
      Comparator.comparing(PriceEntry::start)
          .thenComparing(entry -> entry.endsAt != null)
          .thenComparing(PriceEntry::recordedAt);

  private Instant start() {
    return startsAt == null ? Instant.MIN : startsAt;
  }

  /** What an entry must share with another to supersede it. */
  Key key() {
    return new Key(marketId, currency, startsAt, endsAt);
  }

  /** When it ended to hold or will; empty for never. */
  Optional<Instant> end() {
    if (endsAt == null || supersededAt == null) {
      return Optional.ofNullable(endsAt == null ? supersededAt : endsAt);
    }
    return Optional.of(endsAt.isBefore(supersededAt) ? endsAt : supersededAt);
  }

  /** A market, a currency and a window of time. */
  record Key(
      @Nullable Long marketId,
      String currency,
      @Nullable Instant startsAt,
      @Nullable Instant endsAt) {}
}
