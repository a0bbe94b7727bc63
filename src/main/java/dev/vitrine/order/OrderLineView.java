package dev.vitrine.order;

import dev.vitrine.market.Money;
import dev.vitrine.market.MoneyView;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.SchemaType;
import dev.vitrine.pricing.quote.LineDiscountView;
import dev.vitrine.pricing.quote.LinePriceView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order as a caller reads it; the schema's {@code OrderLine}.
 *
 * @param line the line
 * @param shop where it is looked at: the order's market and currency, the caller's language
 * @param id as it travels
 */
@SchemaType("OrderLine")
public record OrderLineView(OrderLine line, ShopContext shop, String id) {

  /** How many were bought. */
  public int quantity() {
    return line.quantity();
  }

  /** The stock keeping unit. */
  public String sku() {
    return line.sku();
  }

  /** What the shopper read of it. */
  public String title() {
    return line.title();
  }

  /** What the shopper said of it. */
  public List<LineAttribute> attributes() {
    return line.attributes();
  }

  /** The price of one. */
  public LinePriceView price() {
    return LinePriceView.of(line.price(), shop.currency(), shop.locales());
  }

  /** What promotions took off. */
  public List<LineDiscountView> discounts() {
    return line.discounts().stream()
        .map(discount -> LineDiscountView.of(discount, shop.currency(), shop.locales()))
        .toList();
  }

  /** Price times quantity. */
  public MoneyView subtotal() {
    return money(line.subtotal());
  }

  /** The subtotal without the discounts. */
  public MoneyView total() {
    return money(line.total());
  }

  /** The line's share of the tax. */
  public MoneyView tax() {
    return money(line.tax());
  }

  /** The promotion that gave it. */
  public @Nullable String giftOf() {
    return line.giftOf();
  }

  private MoneyView money(long minorUnits) {
    return MoneyView.of(new Money(minorUnits, shop.currency()), shop.locales());
  }
}
