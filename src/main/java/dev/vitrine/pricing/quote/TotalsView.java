package dev.vitrine.pricing.quote;

import dev.vitrine.market.LocaleChain;
import dev.vitrine.market.Money;
import dev.vitrine.market.MoneyView;
import dev.vitrine.platform.graphql.SchemaType;

/** The sums of a cart or an order as a caller reads them; the schema's {@code Cost}. */
@SchemaType("Cost")
public record TotalsView(
    MoneyView subtotal,
    MoneyView discountTotal,
    MoneyView shippingTotal,
    MoneyView taxTotal,
    MoneyView total,
    boolean taxIncluded) {

  /** Sums in the words of a chain's first locale. */
  public static TotalsView of(Totals totals, String currency, LocaleChain locales) {
    return new TotalsView(
        money(totals.subtotal(), currency, locales),
        money(totals.discountTotal(), currency, locales),
        money(totals.shippingTotal(), currency, locales),
        money(totals.taxTotal(), currency, locales),
        money(totals.total(), currency, locales),
        totals.taxIncluded());
  }

  private static MoneyView money(long minorUnits, String currency, LocaleChain locales) {
    return MoneyView.of(new Money(minorUnits, currency), locales);
  }
}
