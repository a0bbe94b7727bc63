package dev.vitrine.review;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What reviewers think of a product.
 *
 * @param sum of all ratings, each 1 to 5
 * @param count how many rated; at least 1
 */
public record Rating(long sum, int count) {

  /** The mean to one decimal, rounded half up. */
  public BigDecimal average() {
    return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), 1, RoundingMode.HALF_UP);
  }
}
