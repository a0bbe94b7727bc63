package dev.vitrine.market;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place that holds stock.
 *
 * @param id the database's key
 * @param handle the merchant's key
 * @param country ISO 3166-1 code
 * @param leadDays working days from order to delivery
 * @param timeZone where its clock stands
 * @param cutoff orders after this hour count as the next day's; null for none
 * @param holidays days on which nobody works there
 * @param texts its name by locale
 */
public record Location(
    long id,
    String handle,
    String country,
    int leadDays,
    ZoneId timeZone,
    @Nullable LocalTime cutoff,
    Set<LocalDate> holidays,
    Texts texts) {}
