package dev.vitrine.listing.assembly;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A price as the market shows it; amounts in the currency's smallest unit.
 *
 * @param display what the shopper reads
 * @param gross with tax
 * @param net without tax
 * @param compareAt what it cost before the reduction, as displayed; null when not reduced
 * @param lowest the lowest displayed price of the 30 days before the reduction; null when not
 *     reduced
 * @param unit the price of a unit of measure; null for things that are not measured out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShownPrice(
    long display,
    long gross,
    long net,
    @Nullable Long compareAt,
    @Nullable Long lowest,
    @Nullable ShownUnitPrice unit) {}
