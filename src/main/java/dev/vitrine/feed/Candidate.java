package dev.vitrine.feed;

/**
 * A product that one strategy would show.
 *
 * @param product its key
 * @param score how much, above 0; comparable within one answer of the strategy
 * @param reason why
 */
public record Candidate(long product, double score, Reason reason) {}
