package dev.vitrine.feed.box;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A box that a visitor took.
 *
 * @param id its key
 * @param boxId the box's key
 * @param products keys of its samples, in order
 * @param orderedAt when they took it
 * @param reviewedAt when they said what they think of it; null before
 */
record BoxOrder(
    long id, long boxId, List<Long> products, Instant orderedAt, @Nullable Instant reviewedAt) {}
