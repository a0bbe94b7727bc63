package dev.vitrine.listing.assembly;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/**
 * The price of a unit of measure.
 *
 * @param amount in the currency's units
 * @param value how much of the unit the amount buys
 * @param per the unit: kg, l, m …
 */
public record ShownUnitPrice(
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal value,
    String per) {}
