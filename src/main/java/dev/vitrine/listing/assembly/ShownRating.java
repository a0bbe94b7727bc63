package dev.vitrine.listing.assembly;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/**
 * What reviewers think.
 *
 * @param average the mean of the ratings, 1 to 5, rounded half up to one decimal
 * @param count how many rated
 */
public record ShownRating(
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal average, int count) {}
