package dev.vitrine.social.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link to a thing that a customer shared.
 *
 * @param id the database's key
 * @param customerId who shared it
 * @param name what to call them; null where they do not agree to be named with it
 * @param type the name of the thing's GraphQL type
 * @param target the thing's key
 * @param requestId what events that the link led to name it by
 * @param expiresAt until when it leads anywhere
 */
record ShareLink(
    long id,
    long customerId,
    @Nullable String name,
    String type,
    long target,
    String requestId,
    Instant expiresAt) {}
