package dev.vitrine.inventory;

import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.Listed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

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
    return readAll(variant, level -> read(level, variantId));
  }

  /** Reads levels; one without a quantity is refused where the variant is not counted. */
  void check(Fields variant, Set<Long> counted) {
    readAll(variant, level -> read(level, counted));
  }

  private static List<StockStatement> readAll(
      Fields variant, Function<Fields, StockStatement> reader) {
    List<Fields> levels = variant.objects("stock").given().orElse(List.of());
    return Listed.read(levels, reader, "location", StockStatement::locationId);
  }

  private StockStatement read(Fields level, Set<Long> counted) {
    StockStatement read = read(level, 0);
    if (!level.has("quantity") && !counted.contains(read.locationId())) {
      level.require("quantity");
    }
    return read;
  }

  /** One level; what is wrong with it is reported to its reader. */
  StockStatement read(Fields level, long variantId) {
    String handle = level.key("location");
    Long location = locations.get(handle);
    if (location == null && !handle.isEmpty()) {
      level.reject("location", StockCode.UNKNOWN_LOCATION);
    }
    return new StockStatement(
        variantId,
        location == null ? 0 : location,
        level.integer("quantity", 0, MOST),
        level.integer("safetyStock", 0, MOST),
        level.integer("backorder", 0, MOST),
        level.bool("preorder"),
        level.date("availableFrom"));
  }
}
