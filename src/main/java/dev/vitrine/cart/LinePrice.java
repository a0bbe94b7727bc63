package dev.vitrine.cart;

import dev.vitrine.pricing.MarketPrice;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The price of one, as the listing showed it when the cart was priced; in the currency's smallest
 * unit.
 *
 * @param display with or without tax as the market shows prices
 * @param gross with tax
 * @param net without tax
 * @param compareAt what it cost before the reduction; null when not reduced
 */
@JsonNaming(SnakeCaseStrategy.class)
public record LinePrice(long display, long gross, long net, @Nullable Long compareAt) {

  /** Not priced yet. */
  static final LinePrice NONE = new LinePrice(0, 0, 0, null);

  static LinePrice of(MarketPrice price) {
    return new LinePrice(
        price.display().minorUnits(),
        price.gross().minorUnits(),
        price.net().minorUnits(),
        price.compareAt() == null ? null : price.compareAt().minorUnits());
  }
}
