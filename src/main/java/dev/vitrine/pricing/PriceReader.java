package dev.vitrine.pricing;

import dev.vitrine.market.Money;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.Listed;
import dev.vitrine.platform.intake.Patch;
import dev.vitrine.platform.intake.Patch.Cleared;
import dev.vitrine.pricing.PriceEntry.Key;
import dev.vitrine.pricing.PriceEntryRepository.KnownMarket;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads prices and checks them against the shop's markets. */
final class PriceReader {

  private final Map<String, KnownMarket> markets;

  PriceReader(Map<String, KnownMarket> markets) {
    this.markets = markets;
  }

  /** The prices of a variant's {@code prices}. */
  List<EnteredPrice> readAll(Fields variant) {
    return readAll(variant, this::read);
  }

  /** Reads prices; one without an amount is refused where none of its key stands. */
  void check(Fields variant, Set<Key> standing) {
    readAll(variant, price -> read(price, standing));
  }

  private List<EnteredPrice> readAll(Fields variant, Function<Fields, EnteredPrice> reader) {
    List<Fields> prices = variant.objects("prices").given().orElse(List.of());
    return Listed.read(prices, reader, "currency", EnteredPrice::key);
  }

  private EnteredPrice read(Fields price, Set<Key> standing) {
    EnteredPrice read = read(price);
    if (read.needsOne() && !price.has("amount") && !standing.contains(read.key())) {
      price.require("amount");
    }
    return read;
  }

  /** One price; what is wrong with it is reported to its reader. */
  EnteredPrice read(Fields price) {
    String currency = currency(price);
    Long marketId = marketId(price, currency);
    Instant from = price.instant("from").given().orElse(null);
    Instant until = price.instant("until").given().orElse(null);
    if (from != null && until != null && !from.isBefore(until)) {
      price.reject("until", PriceCode.EMPTY_WINDOW);
    }
    return new EnteredPrice(
        new Key(marketId, currency, from, until),
        amount(price, currency),
        precise(price, "compareAt", currency));
  }

  private static String currency(Fields price) {
    String currency = price.key("currency");
    if (!currency.isEmpty() && !Money.isCurrency(currency)) {
      price.reject("currency", PriceCode.UNKNOWN_CURRENCY);
      return "";
    }
    return currency;
  }

  private @Nullable Long marketId(Fields price, String currency) {
    Optional<String> handle = price.text("market", Fields.KEY_LIMIT).given();
    Optional<KnownMarket> market = handle.map(markets::get);
    if (handle.isPresent() && market.isEmpty()) {
      price.reject("market", PriceCode.UNKNOWN_MARKET);
    }
    market
        .filter(it -> !currency.isEmpty() && !it.currencies().contains(currency))
        .ifPresent(it -> price.reject("currency", PriceCode.CURRENCY_NOT_SOLD, sold(it)));
    return market.map(KnownMarket::id).orElse(null);
  }

  private static Map<String, Object> sold(KnownMarket market) {
    return Map.of("currencies", String.join(", ", market.currencies()));
  }

  private static Patch<BigDecimal> amount(Fields price, String currency) {
    Patch<BigDecimal> amount = precise(price, "amount", currency);
    return price.bool("deleted").over(false, false) ? new Cleared<>() : amount;
  }

  private static Patch<BigDecimal> precise(Fields price, String name, String currency) {
    Patch<BigDecimal> amount = price.amount(name);
    int digits = currency.isEmpty() ? Integer.MAX_VALUE : Money.minorDigits(currency);
    if (amount.given().filter(it -> it.stripTrailingZeros().scale() > digits).isPresent()) {
      price.reject(name, PriceCode.TOO_PRECISE, Map.of("digits", digits));
    }
    return amount;
  }
}
