package dev.vitrine.market;

import java.time.LocalTime;
import java.time.ZoneId;
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
 * @param texts its name by locale
 */
public record Location(
    long id,
    String handle,
    String country,
    int leadDays,
    ZoneId timeZone,
    @Nullable LocalTime cutoff,
    Texts texts) {}
