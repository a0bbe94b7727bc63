package dev.vitrine.feed.report;

import dev.vitrine.feed.Strategy;
import dev.vitrine.feed.model.Mixing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one answer showed.
 *
 * @param requestId the answer's name; a feed's further pages add to its first
 * @param marketId the market's key
 * @param placement where it was shown
 * @param experiment the experiment's id; null outside experiments
 * @param split which recipe an experiment gave the visitor; null outside experiments
 * @param cell into which of {@value #CELLS} the visitor of an experiment falls by chance; null
 *     outside experiments
 * @param products keys of the products in their places
 * @param strategies what put each there
 */
public record Showing(
    String requestId,
    long marketId,
    String placement,
    @Nullable String experiment,
    @Nullable String split,
    @Nullable Integer cell,
    List<Long> products,
    List<Strategy> strategies) {

  /** Enough to compare by, and few enough for visitors to share one. */
  static final int CELLS = 500;

  /** The cell of a visitor: drawn apart from the side that the experiment gave them. */
  public static int cell(long visitor) {
    return (int) Long.remainderUnsigned(Mixing.of(~visitor), CELLS);
  }
}
