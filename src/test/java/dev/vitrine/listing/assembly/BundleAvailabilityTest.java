package dev.vitrine.listing.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.catalog.BundleItem;
import dev.vitrine.inventory.Availability;
import dev.vitrine.inventory.Availability.Status;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BundleAvailabilityTest {

  private static final Availability UNCOUNTED = new Availability(Status.IN_STOCK, null, null);

  @Test
  void theScarcestPartDecides() {
    var parts = Map.of(1L, counted(Status.IN_STOCK, 20), 2L, counted(Status.LOW_STOCK, 3));

    assertThat(of(parts, new BundleItem(1L, 1), new BundleItem(2L, 1)))
        .isEqualTo(counted(Status.LOW_STOCK, 3));
  }

  @Test
  void aPartThatDoesNotSufficeSellsTheBundleOut() {
    assertThat(of(Map.of(1L, counted(Status.IN_STOCK, 2)), new BundleItem(1L, 3)).status())
        .isEqualTo(Status.OUT_OF_STOCK);
  }

  @Test
  void partsAreSharedOutAmongBundles() {
    assertThat(of(Map.of(1L, counted(Status.IN_STOCK, 20)), new BundleItem(1L, 3)).quantity())
        .isEqualTo(6);
  }

  @Test
  void aSingleProductIsAsAvailableAsItIs() {
    assertThat(of(Map.of())).isEqualTo(UNCOUNTED);
  }

  private static Availability of(Map<Long, Availability> parts, BundleItem... items) {
    return BundleAvailability.of(UNCOUNTED, List.of(items), parts);
  }

  private static Availability counted(Status status, int quantity) {
    return new Availability(status, quantity, 7L);
  }
}
