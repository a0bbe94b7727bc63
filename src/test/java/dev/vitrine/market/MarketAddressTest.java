package dev.vitrine.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarketAddressTest {

  private static Market at(String url) {
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
        "/de",
        Market.SoldOut.LAST,
        null,
        null,
        null,
        List.of(),
        List.of(),
        url);
  }

  @Test
  void aPageHasAnAddressBelowItsStorefronts() {
    assertThat(at("https://shop.example").address("/de/p/zelt"))
        .contains("https://shop.example/de/p/zelt");
  }

  @Test
  void anAddressIsReadableByEveryMailProgram() {
    assertThat(at("https://shop.example").address("/de/p/zelt größe"))
        .contains("https://shop.example/de/p/zelt%20gr%C3%B6%C3%9Fe");
  }

  @Test
  void aMarketWhoseStorefrontNobodyNamedHasNoAddresses() {
    assertThat(SampleMarkets.of("de", "de").address("/de/p/zelt")).isEmpty();
  }
}
