package dev.vitrine.feed.report;

import java.time.Instant;

/**
 * What one side of an experiment came to, added up over the cells that its visitors fall into.
 *
 * @param placement where it was shown
 * @param experiment the experiment's id
 * @param split which recipe
 * @param since when it was shown first
 * @param cells how many cells there are
 * @param shown how many answers there were
 * @param led how many of them led on
 * @param shownSquared the sum of the squares of the cells' answers
 * @param ledSquared the same of those that led on
 * @param shownTimesLed the sum of both, multiplied cell by cell
 */
record Side(
    String placement,
    String experiment,
    String split,
    Instant since,
    long cells,
    long shown,
    long led,
    long shownSquared,
    long ledSquared,
    long shownTimesLed) {

  /** The experiment's other side, where that showed nothing. */
  Side nothing(String other) {
    return new Side(placement, experiment, other, since, 0, 0, 0, 0, 0, 0);
  }

  /** How large a part of the answers led on, between 0 and 1. */
  double rate() {
    return (double) led / shown;
  }

  /**
   * The variance of the rate by the delta method, from cell to cell: who gets many answers makes
   * many of one cell, but no more cells (Deng, Knoblich, Lu: Applying the Delta Method in Metric
   * Analytics, KDD 2018, section 3).
   */
  double variance() {
    double rate = rate();
    double residuals = ledSquared - 2 * rate * shownTimesLed + rate * rate * shownSquared;
    return residuals * cells / (cells - 1) / ((double) shown * shown);
  }
}
