package dev.vitrine.feed;

import dev.vitrine.feed.merchandising.Split;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was made, and as it stays while it is paged.
 *
 * @param requestId names it, so that what it leads to can be counted
 * @param split the visitor's side of the placement's experiment; null where there is none
 * @param personalized whether anything in it was chosen for the visitor
 * @param items the first first, each product once
 */
public record Feed(
    String requestId, @Nullable Split split, boolean personalized, List<FeedItem> items) {}
