package dev.vitrine.inventory;

import static dev.vitrine.inventory.InventoryExamples.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The location stands in Berlin, two hours ahead of UTC in summer, and cuts off at 14:00. */
class DeliveryEstimateTest {

  @ParameterizedTest(name = "ordered {0} with {1} lead days arrives {2}")
  @CsvSource({
    "2026-07-06T11:59:59Z, 1, 2026-07-07", // Monday, just before the cut-off
    "2026-07-06T12:00:00Z, 1, 2026-07-08", // Monday, at the cut-off
    "2026-07-10T08:00:00Z, 1, 2026-07-13", // Friday: over the weekend
    "2026-07-10T13:00:00Z, 1, 2026-07-14", // Friday, too late
    "2026-07-11T08:00:00Z, 0, 2026-07-13", // Saturday
    "2026-07-06T23:30:00Z, 0, 2026-07-07", // Tuesday in Berlin
    "2026-07-08T08:00:00Z, 5, 2026-07-15"
  })
  void leadDaysAreWorkingDaysByTheLocationsClock(Instant orderedAt, int leadDays, LocalDate day) {
    assertThat(DeliveryEstimate.of(location(1, leadDays), orderedAt, 0).earliest()).isEqualTo(day);
  }

  @Test
  void nobodyWorksOnHolidays() {
    Set<LocalDate> holidays = Set.of(LocalDate.parse("2026-07-09"), LocalDate.parse("2026-07-10"));
    Instant wednesday = Instant.parse("2026-07-08T13:00:00Z");
    assertThat(DeliveryEstimate.of(location(1, 1, holidays), wednesday, 0).earliest())
        .isEqualTo(LocalDate.parse("2026-07-14"));
  }

  @Test
  void theLatestDayLiesWorkingDaysBehindTheEarliest() {
    Instant thursday = Instant.parse("2026-07-09T08:00:00Z");
    assertThat(DeliveryEstimate.of(location(1, 1), thursday, 2))
        .isEqualTo(
            new DeliveryEstimate(LocalDate.parse("2026-07-10"), LocalDate.parse("2026-07-14")));
  }
}
