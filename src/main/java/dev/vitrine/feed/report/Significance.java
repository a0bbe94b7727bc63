package dev.vitrine.feed.report;

/**
 * Whether two rates differ by more than chance: the two-proportion z-test with a pooled variance
 * (see Fleiss, Levin, Paik: Statistical Methods for Rates and Proportions, chapter 2).
 */
final class Significance {

  private Significance() {}

  /**
   * How likely a difference of that size or more is if there is none: two-sided.
   *
   * @return between 0 and 1; 1 where one of them has no trials or nothing differs
   */
  static double of(long hitsOfA, long trialsOfA, long hitsOfB, long trialsOfB) {
    if (trialsOfA == 0 || trialsOfB == 0) {
      return 1;
    }
    double pooled = (double) (hitsOfA + hitsOfB) / (trialsOfA + trialsOfB);
    double variance = pooled * (1 - pooled) * (1.0 / trialsOfA + 1.0 / trialsOfB);
    if (variance <= 0) {
      return 1;
    }
    double z = ((double) hitsOfA / trialsOfA - (double) hitsOfB / trialsOfB) / Math.sqrt(variance);
    return 2 * upperTail(Math.abs(z));
  }

  /**
   * The upper tail of the normal distribution, by Abramowitz and Stegun's formula 26.2.17; its
   * error is below 7.5e-8.
   */
  private static double upperTail(double z) {
    double t = 1 / (1 + 0.2316419 * z);
    double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    double series =
        t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return density * series;
  }
}
