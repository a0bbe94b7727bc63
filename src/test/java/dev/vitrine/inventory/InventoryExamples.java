package dev.vitrine.inventory;

import dev.vitrine.market.Location;
import dev.vitrine.market.Market;
import dev.vitrine.market.Texts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Markets and locations for tests of rules. */
final class InventoryExamples {

  private InventoryExamples() {}

  static Location location(long id, int leadDays) {
    return location(id, leadDays, Set.of());
  }

  static Location location(long id, int leadDays, Set<LocalDate> holidays) {
    return new Location(
        id,
        "l" + id,
        "DE",
        leadDays,
        ZoneId.of("Europe/Berlin"),
        LocalTime.of(14, 0),
        holidays,
        Texts.NONE);
  }

  static Market market(Location... locations) {
    return new Market(
        1,
        "de",
        true,
        Texts.NONE,
        List.of("DE"),
        List.of("EUR"),
        List.of("de"),
        "de",
        Map.of(),
        true,
        Market.UnitSystem.METRIC,
        null,
        "",
        Market.SoldOut.LAST,
        null,
        null,
        null,
        List.of(),
        List.of(locations),
        null);
  }
}
