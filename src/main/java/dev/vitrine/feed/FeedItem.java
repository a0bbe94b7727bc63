package dev.vitrine.feed;

/**
 * A place in a feed.
 *
 * @param product the product's key
 * @param strategy what put it there
 * @param reason why
 * @param score what it was ranked by
 * @param promoted whether the merchant put it there
 */
public record FeedItem(
    long product, Strategy strategy, Reason reason, double score, boolean promoted) {}
