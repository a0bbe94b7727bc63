package dev.vitrine.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How many of a variant lie where: plenty, a last few, or none. */
final class Stock {

  private static final int SOLD_OUT_PERCENT = 4;

  private Stock() {}

  static List<Map<String, Object>> of(Variant variant) {
    List<Map<String, Object>> stock = new ArrayList<>();
    for (Markets market : Markets.values()) {
      if (market != Markets.CH && market.sells(variant.product())) {
        market.locations().forEach(location -> stock.add(at(variant, location)));
      }
    }
    return stock;
  }

  static Map<String, Object> at(Variant variant, String location) {
    return Fields.of("location", location, "quantity", quantity(variant, location));
  }

  private static int quantity(Variant variant, String location) {
    if (variant.product().dice("sold out").chance(SOLD_OUT_PERCENT)) {
      return 0;
    }
    Dice dice = Dice.of("stock", variant.sku(), location);
    int kind = dice.between(1, 100);
    return kind <= 9 ? 0 : kind <= 22 ? dice.between(1, 4) : dice.between(5, 90);
  }
}
