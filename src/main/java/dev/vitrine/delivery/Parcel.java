package dev.vitrine.delivery;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is to travel.
 *
 * @param market the handle of the market that it was bought in
 * @param country ISO 3166-1 code of where it goes
 * @param postalCode of where it goes, as the shopper wrote it
 * @param currency ISO 4217
 * @param goods what the goods cost after discounts, in the currency's smallest unit
 * @param weightGrams what they weigh; what nobody weighed weighs nothing
 */
public record Parcel(
    String market,
    String country,
    @Nullable String postalCode,
    String currency,
    long goods,
    BigDecimal weightGrams) {}
