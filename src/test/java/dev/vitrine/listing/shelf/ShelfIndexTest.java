package dev.vitrine.listing.shelf;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.VitrineTest;
import dev.vitrine.market.Market;
import dev.vitrine.market.Texts;
import dev.vitrine.platform.store.StoreUnavailable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@VitrineTest
class ShelfIndexTest {

  @Autowired ShelfIndex index;

  @Test
  void aMarketWhoseIndexIsYetToBeMadeIsToldToComeAgain() {
    assertThatThrownBy(() -> index.facts(unindexed(), List.of(1L)).block())
        .isInstanceOf(StoreUnavailable.class);
  }

  private static Market unindexed() {
    return new Market(
        987_654_321,
        "unindexed",
        false,
        Texts.NONE,
        List.of("DE"),
        List.of("EUR"),
        List.of("en"),
        "en",
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
        List.of(),
        null);
  }
}
