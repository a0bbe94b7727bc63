package dev.vitrine.feed.report;

import dev.vitrine.feed.Strategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one answer showed.
 *
 * @param requestId the answer's name; a feed's further pages add to its first
 * @param marketId the market's key
 * @param placement where it was shown
 * @param split which recipe an experiment gave the visitor; null outside experiments
 * @param products keys of the products in their places
 * @param strategies what put each there
 */
public record Showing(
    String requestId,
    long marketId,
    String placement,
    @Nullable String split,
    List<Long> products,
    List<Strategy> strategies) {}
