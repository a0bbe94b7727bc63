package dev.vitrine.listing.storefront;

import dev.vitrine.listing.assembly.ShownPrice;
import dev.vitrine.listing.assembly.ShownUnitPrice;
import dev.vitrine.market.Money;
import dev.vitrine.market.MoneyView;
import dev.vitrine.market.ShopContext;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A price as a caller reads it; the schema's {@code Price}. */
record PriceView(
    MoneyView display,
    MoneyView gross,
    MoneyView net,
    @Nullable MoneyView compareAt,
    @Nullable MoneyView lowestLast30Days,
    @Nullable UnitPrice unitPrice) {

  static PriceView of(ShownPrice price, ShopContext shop) {
    return new PriceView(
        money(price.display(), shop),
        money(price.gross(), shop),
        money(price.net(), shop),
        price.compareAt() == null ? null : money(price.compareAt(), shop),
        price.lowest() == null ? null : money(price.lowest(), shop),
        price.unit() == null ? null : UnitPrice.of(price.unit(), shop));
  }

  private static MoneyView money(long minorUnits, ShopContext shop) {
    return MoneyView.of(new Money(minorUnits, shop.currency()), shop.locales());
  }

  /** The price of a unit of measure. */
  record UnitPrice(BigDecimal amount, String formatted, Measure per) {

    static UnitPrice of(ShownUnitPrice price, ShopContext shop) {
      return new UnitPrice(
          price.amount(),
          MoneyView.format(price.amount(), shop.currency(), shop.locales()),
          new Measure(price.value(), price.per()));
    }
  }

  /** An amount of something measured. */
  record Measure(BigDecimal value, String unit) {}
}
