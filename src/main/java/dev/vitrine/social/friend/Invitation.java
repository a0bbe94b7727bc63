package dev.vitrine.social.friend;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation that waits for an answer.
 *
 * @param id the database's key
 * @param customerId who invites
 * @param name what to call them; null where they do not agree to be named
 * @param email whose account may answer; null for whoever holds the token
 * @param expiresAt until when it can be answered
 */
record Invitation(
    long id, long customerId, @Nullable String name, @Nullable String email, Instant expiresAt) {}
