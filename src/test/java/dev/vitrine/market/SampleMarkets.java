package dev.vitrine.market;

import java.util.List;
import java.util.Map;

/** Markets for tests of rules. */
final class SampleMarkets {

  private SampleMarkets() {}

  /** A market in euros that speaks these locales, the first by default. */
  static Market of(String handle, String... locales) {
    return of(1, handle, locales);
  }

  /** One of several such markets. */
  static Market of(long id, String handle, String... locales) {
    return new Market(
        id,
        handle,
        true,
        Texts.NONE,
        List.of("DE"),
        List.of("EUR"),
        List.of(locales),
        locales[0],
        Map.of(),
        true,
        Market.UnitSystem.METRIC,
        null,
        "/" + handle,
        Market.SoldOut.LAST,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null);
  }
}
