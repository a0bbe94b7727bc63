package dev.vitrine.platform.store;

import reactor.core.publisher.Mono;

/**
 * Asks a store for the least that it can answer.
 *
 * @param store the store
 * @param ping completes, or gives something, when the store answers; fails when it does not
 */
record StoreProbe(Store store, Mono<?> ping) {}
