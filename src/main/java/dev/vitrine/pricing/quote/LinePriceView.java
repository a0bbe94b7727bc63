package dev.vitrine.pricing.quote;

import dev.vitrine.market.LocaleChain;
import dev.vitrine.market.Money;
import dev.vitrine.market.MoneyView;
import dev.vitrine.platform.graphql.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * The price of one of a line's things as a caller reads it; the schema's {@code Price}, without
 * what only a listing tells.
 */
@SchemaType("Price")
public record LinePriceView(
    MoneyView display,
    MoneyView gross,
    MoneyView net,
    @Nullable MoneyView compareAt,
    @Nullable MoneyView lowestLast30Days,
    @Nullable Object unitPrice) {

  /** A price in the words of a chain's first locale. */
  public static LinePriceView of(LinePrice price, String currency, LocaleChain locales) {
    Long compareAt = price.compareAt();
    return new LinePriceView(
        money(price.display(), currency, locales),
        money(price.gross(), currency, locales),
        money(price.net(), currency, locales),
        compareAt == null ? null : money(compareAt, currency, locales),
        null,
        null);
  }

  private static MoneyView money(long minorUnits, String currency, LocaleChain locales) {
    return MoneyView.of(new Money(minorUnits, currency), locales);
  }
}
