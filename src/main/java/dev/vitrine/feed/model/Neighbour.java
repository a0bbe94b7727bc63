package dev.vitrine.feed.model;

/**
 * A product that another leads to.
 *
 * @param product its key
 * @param weight how strongly, between 0 and about 1; comparable within one model
 */
public record Neighbour(long product, double weight) {}
