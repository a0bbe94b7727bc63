package dev.vitrine.feed.report;

import org.jspecify.annotations.Nullable;

/**
 * What became of what one strategy showed in one placement.
 *
 * @param placement where it was shown
 * @param strategy what put it there
 * @param experiment the experiment's id; null outside experiments
 * @param split which recipe an experiment gave; null outside experiments
 * @param currency of the revenue; null where nothing was bought
 * @param shown how many products were shown
 * @param views how many of them were looked at from there
 * @param carts how many were put into the cart from there
 * @param purchases how many pieces were bought within a week after that, by the same visitor
 * @param revenueMinorUnits what those cost, in the currency's smallest unit
 */
record Outcome(
    String placement,
    String strategy,
    @Nullable String experiment,
    @Nullable String split,
    @Nullable String currency,
    long shown,
    long views,
    long carts,
    long purchases,
    long revenueMinorUnits) {}
