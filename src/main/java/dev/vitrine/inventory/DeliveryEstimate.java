package dev.vitrine.inventory;

import dev.vitrine.market.Location;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * From the first to the last day on which something may arrive; both are working days.
 *
 * @param earliest the first day
 * @param latest the last day
 */
public record DeliveryEstimate(LocalDate earliest, LocalDate latest) {

  /**
   * Counts the location's lead days from the day that the order counts for: today by the location's
   * clock, or the next working day when it came at or after the cut-off, on a weekend or a holiday.
   * The days after the earliest are the carrier's, who keeps no holidays of the location.
   */
  static DeliveryEstimate of(Location location, Instant orderedAt, int spreadDays) {
    ZonedDateTime local = orderedAt.atZone(location.timeZone());
    LocalTime cutoff = location.cutoff();
    boolean late = cutoff != null && !local.toLocalTime().isBefore(cutoff);
    LocalDate first = late ? local.toLocalDate().plusDays(1) : local.toLocalDate();
    LocalDate day = workingDay(first, location.holidays());
    LocalDate earliest = plusWorkingDays(day, location.leadDays(), location.holidays());
    return new DeliveryEstimate(earliest, plusWorkingDays(earliest, spreadDays));
  }

  /** The same with so many more working days on the way. */
  public DeliveryEstimate later(int atLeast, int atMost) {
    return new DeliveryEstimate(
        plusWorkingDays(earliest, atLeast), plusWorkingDays(latest, atMost));
  }

  /** Whichever of the two comes later. */
  public DeliveryEstimate slower(DeliveryEstimate other) {
    return other.latest.isAfter(latest) ? other : this;
  }

  private static LocalDate plusWorkingDays(LocalDate from, int days) {
    return plusWorkingDays(from, days, Set.of());
  }

  private static LocalDate plusWorkingDays(LocalDate from, int days, Set<LocalDate> holidays) {
    LocalDate day = from;
    for (int i = 0; i < days; i++) {
      day = workingDay(day.plusDays(1), holidays);
    }
    return day;
  }

  private static LocalDate workingDay(LocalDate from, Set<LocalDate> holidays) {
    LocalDate day = workingDay(from);
    while (holidays.contains(day)) {
      day = workingDay(day.plusDays(1));
    }
    return day;
  }

  private static LocalDate workingDay(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.plusDays(2);
      case SUNDAY -> day.plusDays(1);
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
    };
  }
}
