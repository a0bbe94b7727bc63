package dev.vitrine.social.link;

/**
 * What links led to.
 *
 * @param links how many links
 * @param views how often something was looked at through them
 * @param carts how often something was put into a cart through them
 * @param purchases how many pieces the same visitors bought within a week of what they saw
 */
record ShareOutcome(long links, long views, long carts, long purchases) {}
