package dev.vitrine.platform.graphql.limits;

/**
 * What is known of an operation before its execution.
 *
 * @param depth levels of fields below the root, along the deepest way
 * @param cost what it costs at most
 */
record Analysis(int depth, Cost cost) {}
