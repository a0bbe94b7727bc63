package dev.vitrine.inventory;

import static dev.vitrine.inventory.InventoryExamples.location;
import static dev.vitrine.inventory.InventoryExamples.market;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.inventory.Availability.Status;
import dev.vitrine.market.Market;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StockLevelsTest {

  private static final int FEW = 5;
  private static final Market NEAR_AND_FAR = market(location(1, 1), location(2, 3));

  private static Availability availability(Map<Long, Integer> byLocation) {
    return new StockLevels(9, byLocation).in(NEAR_AND_FAR, FEW);
  }

  @Test
  void theQuantityIsThatOfTheMarketsLocationsTogether() {
    assertThat(availability(Map.of(1L, 4, 2L, 7, 3L, 100)).quantity()).isEqualTo(11);
  }

  @Test
  void fewLeftIsLowStock() {
    assertThat(availability(Map.of(1L, 2, 2L, 3)).status()).isEqualTo(Status.LOW_STOCK);
  }

  @Test
  void moreThanFewIsInStock() {
    assertThat(availability(Map.of(1L, 3, 2L, 3)).status()).isEqualTo(Status.IN_STOCK);
  }

  @Test
  void noneLeftIsOutOfStock() {
    assertThat(availability(Map.of(1L, 0)))
        .isEqualTo(new Availability(Status.OUT_OF_STOCK, 0, null));
  }

  @Test
  void whatLiesElsewhereCannotBeBoughtHere() {
    assertThat(availability(Map.of(3L, 100)).status()).isEqualTo(Status.OUT_OF_STOCK);
  }

  @Test
  void whatNobodyCountsCanBeBought() {
    assertThat(availability(Map.of())).isEqualTo(new Availability(Status.IN_STOCK, null, null));
  }

  @Test
  void theNearestLocationWithStockSendsIt() {
    assertThat(availability(Map.of(1L, 0, 2L, 9)).locationId()).isEqualTo(2);
  }

  @Test
  void aMarketWithoutLocationsIsServedByAll() {
    assertThat(new StockLevels(9, Map.of(3L, 100)).in(market(), FEW).quantity()).isEqualTo(100);
  }
}
