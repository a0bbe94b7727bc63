package dev.vitrine.devservices;

/**
 * A server whose process runs.
 *
 * @param server where it will answer
 * @param awaiting waits until it does; fails with a {@link DevServicesException} if it ends instead
 */
record Launched(Server server, Runnable awaiting) {}
