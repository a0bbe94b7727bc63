package dev.vitrine.platform.idempotency;

/**
 * A request that may be a repetition.
 *
 * @param scope what was asked of whom: the mutation and what it is done to
 * @param key the client's own name of the request
 * @param body everything that the client asked for
 */
public record Attempt(String scope, String key, String body) {}
