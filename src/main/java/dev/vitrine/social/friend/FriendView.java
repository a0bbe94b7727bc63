package dev.vitrine.social.friend;

import dev.vitrine.platform.graphql.SchemaType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A friend as the other reads them; the schema's {@code Friend}.
 *
 * @param key what mutations name the friend by
 * @param name what to call them; null where they do not agree to be named
 */
@SchemaType("Friend")
record FriendView(
    String key, @Nullable String name, Instant since, boolean wishlists, boolean purchases) {}
