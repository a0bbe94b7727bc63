package dev.vitrine.inventory;

import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.Listed;
import java.util.List;
import java.util.Map;

/** Reads stock levels and checks them against the shop's locations. */
final class StockReader {

  /** Three of these can be added without an overflow. */
  private static final int MOST = 500_000_000;

  private final Map<String, Long> locations;

  StockReader(Map<String, Long> locations) {
    this.locations = locations;
  }

  /** The levels of a variant's {@code stock}. */
  List<StockStatement> readAll(Fields variant, long variantId) {
    List<Fields> levels = variant.objects("stock").given().orElse(List.of());
    return Listed.read(
        levels, level -> read(level, variantId), "location", StockStatement::locationId);
  }

  /** One level; what is wrong with it is reported to its reader. */
  StockStatement read(Fields level, long variantId) {
    String handle = level.key("location");
    Long location = locations.get(handle);
    if (location == null && !handle.isEmpty()) {
      level.reject("location", StockCode.UNKNOWN_LOCATION);
    }
    if (!level.has("quantity")) {
      level.require("quantity");
    }
    return new StockStatement(
        variantId,
        location == null ? 0 : location,
        level.integer("quantity", 0, MOST).given().orElse(null),
        level.integer("safetyStock", 0, MOST),
        level.integer("backorder", 0, MOST),
        level.bool("preorder"),
        level.date("availableFrom"));
  }
}
