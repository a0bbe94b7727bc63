package dev.vitrine.market.intake;

import dev.vitrine.market.Texts;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A location with everything that a line can say of it. */
record LocationState(
    String handle,
    String country,
    int leadDays,
    String timeZone,
    @Nullable LocalTime cutoff,
    List<String> holidays,
    Texts texts) {

  /** Whether goods from here arrive at other times than before. */
  boolean deliversOtherwise(LocationState before) {
    return !country.equals(before.country)
        || leadDays != before.leadDays
        || !timeZone.equals(before.timeZone)
        || !Objects.equals(cutoff, before.cutoff)
        || !holidays.equals(before.holidays);
  }
}
