package dev.vitrine.pricing.quote;

import dev.vitrine.market.LocaleChain;
import dev.vitrine.market.Money;
import dev.vitrine.market.MoneyView;
import dev.vitrine.market.Text;
import dev.vitrine.platform.graphql.SchemaType;

/**
 * What a promotion takes off a line, as a caller reads it; the schema's {@code LineDiscount}.
 *
 * @param handle the promotion's name that never changes with the language
 */
@SchemaType("LineDiscount")
public record LineDiscountView(String handle, Text title, MoneyView amount) {

  /** A discount in the words of a chain's first locale that has them. */
  public static LineDiscountView of(LineDiscount discount, String currency, LocaleChain locales) {
    return new LineDiscountView(
        discount.promotion(),
        discount.titles().in(locales, discount.promotion()),
        MoneyView.of(new Money(discount.amount(), currency), locales));
  }
}
