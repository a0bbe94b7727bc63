package dev.vitrine.feed;

import dev.vitrine.feed.merchandising.Assignment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was made, and as it stays while it is paged.
 *
 * @param requestId names it, so that what it leads to can be counted
 * @param assignment what the placement's experiment gave the visitor; null where none runs
 * @param personalized whether anything in it was chosen for the visitor
 * @param items the first first, each product once
 */
public record Feed(
    String requestId,
    @Nullable Assignment assignment,
    boolean personalized,
    List<FeedItem> items) {}
