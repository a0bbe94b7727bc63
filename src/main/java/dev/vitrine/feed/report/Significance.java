package dev.vitrine.feed.report;

/** Whether two rates differ by more than chance: a z-test over the cells of an experiment. */
final class Significance {

  /** Below this many cells of a side, chance has no reliable measure. */
  static final int FEWEST_CELLS = 20;

  private Significance() {}

  /**
   * How likely a difference of that size or more is if there is none: two-sided.
   *
   * @return between 0 and 1; 1 where a side has fewer than {@value #FEWEST_CELLS} cells or nothing
   *     differs
   */
  static double of(Side a, Side b) {
    if (a.cells() < FEWEST_CELLS || b.cells() < FEWEST_CELLS) {
      return 1;
    }
    double variance = a.variance() + b.variance();
    return variance <= 0 ? 1 : 2 * upperTail(Math.abs(a.rate() - b.rate()) / Math.sqrt(variance));
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
