package dev.vitrine.pricing;

import dev.vitrine.market.Market;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Draws what merchants enter as prices, and gives what listings show of it. */
public final class RandomPrices {

  private static final Instant NOW = Instant.parse("2026-03-15T12:00:00Z");
  private static final String[] TAX_CLASSES = {"standard", "reduced", "zero"};

  private RandomPrices() {}

  /** The prices of so many variants, of which a few have none. */
  public static Map<Long, Map<String, MarketPrice>> draw(Random dice, Market market, int variants) {
    Map<Long, Map<String, MarketPrice>> prices = new HashMap<>();
    for (long id = 1; id <= variants; id++) {
      prices.put(id, variant(dice, market, id).in(market, NOW));
    }
    return prices;
  }

  private static PricedVariant variant(Random dice, Market market, long id) {
    List<PriceEntry> entries =
        dice.nextInt(50) == 0
            ? List.of()
            : List.of(
                entry(dice, dice.nextBoolean() ? market.id() : null, market.currency()),
                entry(dice, null, "USD"));
    String taxClass = TAX_CLASSES[dice.nextInt(TAX_CLASSES.length)];
    return new PricedVariant(id, taxClass, null, new PriceHistory(entries));
  }

  private static PriceEntry entry(Random dice, @Nullable Long market, String currency) {
    BigDecimal amount = BigDecimal.valueOf(dice.nextInt(400_000), dice.nextInt(4));
    BigDecimal before = dice.nextInt(4) == 0 ? amount.add(BigDecimal.TEN) : null;
    return new PriceEntry(
        market, currency, amount, before, null, null, NOW.minusSeconds(86_400), null);
  }
}
