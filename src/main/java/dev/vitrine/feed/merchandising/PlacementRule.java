package dev.vitrine.feed.merchandising;

import dev.vitrine.feed.Placement;
import dev.vitrine.feed.Strategy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a merchant wants of one placement.
 *
 * @param placement which
 * @param weights how much each strategy has to say; empty for the shop's own recipe
 * @param splitWeights the weights of an experiment's other recipe; empty for none
 * @param splitShare how large a part of the visitors gets that one, between 0 and 1
 * @param experiment the experiment that this makes; null where none runs
 * @param promotedCollection the handle of the collection whose things are to be seen; null for none
 * @param promotedShare how large a part of the feed they take, between 0 and 0.5
 * @param excludedBrands handles of brands that are not shown
 * @param excludedCategories external ids of categories that are not shown, with all below
 * @param excludedProducts external ids of products that are not shown
 */
public record PlacementRule(
    Placement placement,
    List<Weight> weights,
    List<Weight> splitWeights,
    BigDecimal splitShare,
    @Nullable Experiment experiment,
    @Nullable String promotedCollection,
    BigDecimal promotedShare,
    List<String> excludedBrands,
    List<String> excludedCategories,
    List<String> excludedProducts) {

  /** A placement of which the merchant wants nothing special. */
  public static PlacementRule none(Placement placement) {
    return new PlacementRule(
        placement,
        List.of(),
        List.of(),
        BigDecimal.ZERO,
        null,
        null,
        BigDecimal.ZERO,
        List.of(),
        List.of(),
        List.of());
  }

  /** The same with its experiment: the one that ran before, where nothing of it has changed. */
  PlacementRule after(PlacementRule before) {
    return isSameExperiment(before)
        ? with(before.experiment)
        : with(isExperiment() ? Experiment.start() : null);
  }

  private boolean isExperiment() {
    return !splitWeights.isEmpty() && splitShare.signum() > 0;
  }

  private boolean isSameExperiment(PlacementRule before) {
    return isExperiment() == (before.experiment != null)
        && splitShare.compareTo(before.splitShare) == 0
        && Set.copyOf(weights).equals(Set.copyOf(before.weights))
        && Set.copyOf(splitWeights).equals(Set.copyOf(before.splitWeights));
  }

  private PlacementRule with(@Nullable Experiment now) {
    return new PlacementRule(
        placement,
        weights,
        splitWeights,
        splitShare,
        now,
        promotedCollection,
        promotedShare,
        excludedBrands,
        excludedCategories,
        excludedProducts);
  }

  /** How much a strategy has to say, from 0 to 1; equal however many zeros the merchant writes. */
  public record Weight(Strategy strategy, BigDecimal weight) {

    /** Leaves zeros out that say nothing. */
    public Weight {
      weight = weight.stripTrailingZeros();
    }
  }
}
