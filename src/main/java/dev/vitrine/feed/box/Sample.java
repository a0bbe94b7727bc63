package dev.vitrine.feed.box;

/**
 * A product that a box could hold.
 *
 * @param product its key
 * @param category the key of its first category; 0 for none
 * @param price what it costs, in the currency's smallest unit
 * @param liking how much of it the visitor likes; below 0 for more that they dislike
 */
record Sample(long product, long category, long price, double liking) {}
