package dev.vitrine.feed;

import java.util.List;

/**
 * A feed as it was made, and as it stays while it is paged.
 *
 * @param requestId names it, so that what it leads to can be counted
 * @param personalized whether anything in it was chosen for the visitor
 * @param items the first first, each product once
 */
public record Feed(String requestId, boolean personalized, List<FeedItem> items) {}
