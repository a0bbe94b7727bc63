package dev.vitrine.inventory;

import static dev.vitrine.inventory.InventoryExamples.location;
import static dev.vitrine.inventory.InventoryExamples.market;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.inventory.Availability.Status;
import dev.vitrine.market.Market;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StockLevelsTest {

  private static final int FEW = 5;
  private static final LocalDate APRIL = LocalDate.parse("2027-04-01");
  private static final Market NEAR_AND_FAR = market(location(1, 1), location(2, 3));

  private static Availability availability(Map<Long, Integer> byLocation) {
    return levels(byLocation).in(NEAR_AND_FAR, FEW);
  }

  private static StockLevels levels(Map<Long, Integer> byLocation) {
    Map<Long, PlaceStock> places = new HashMap<>();
    byLocation.forEach((location, pieces) -> places.put(location, PlaceStock.of(pieces)));
    return new StockLevels(9, places);
  }

  private static Availability availability(long location, PlaceStock place) {
    return new StockLevels(9, Map.of(location, place)).in(NEAR_AND_FAR, FEW);
  }

  @Test
  void whatMayBeSoldBeyondIsSentLater() {
    assertThat(availability(2, new PlaceStock(-3, 10, false, APRIL)))
        .isEqualTo(new Availability(Status.BACKORDER, 7, 2L, APRIL));
  }

  @Test
  void whatIsYetToAppearIsOrderedBefore() {
    assertThat(availability(1, new PlaceStock(0, 10, true, APRIL)).status())
        .isEqualTo(Status.PREORDER);
  }

  @Test
  void whatIsThereIsSentFirst() {
    assertThat(availability(1, new PlaceStock(2, 10, false, APRIL)))
        .isEqualTo(new Availability(Status.IN_STOCK, 12, 1L));
  }

  @Test
  void whatWasSoldBeyondAsOftenAsItMayBeIsSoldOut() {
    assertThat(availability(1, new PlaceStock(-10, 10, false, APRIL)).status())
        .isEqualTo(Status.OUT_OF_STOCK);
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
    assertThat(levels(Map.of(3L, 100)).in(market(), FEW).quantity()).isEqualTo(100);
  }
}
