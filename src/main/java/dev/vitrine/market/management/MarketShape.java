package dev.vitrine.market.management;

import dev.vitrine.platform.mutation.InputShape;
import dev.vitrine.platform.mutation.InputShape.Entries;
import dev.vitrine.platform.mutation.InputShape.Fields;
import java.util.Map;

/** How inputs of markets and locations are written as lines. */
final class MarketShape {

  static final InputShape MARKET =
      new Fields(
          Map.of(
              "texts",
              InputShape.TEXTS,
              "fallbacks",
              new Entries("locale", "next", InputShape.PLAIN)));

  static final InputShape LOCATION = new Fields(Map.of("texts", InputShape.TEXTS));

  private MarketShape() {}
}
