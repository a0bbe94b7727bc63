package dev.vitrine.social.friend;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A friend as the other sees them.
 *
 * @param id the friend's key as a customer
 * @param name what to call them; null where they do not agree to be named
 * @param since since when they are friends
 * @param wishlists whether the friend shows what they wish for
 * @param purchases whether the friend shows what they bought
 */
record Friend(
    long id, @Nullable String name, Instant since, boolean wishlists, boolean purchases) {}
