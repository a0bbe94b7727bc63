package dev.vitrine.social.link;

/**
 * What links led to.
 *
 * @param links how many links
 * @param opened how often they were followed
 * @param views how often something was looked at through them
 * @param carts how often something was put into a cart through them
 * @param purchases how many pieces were bought in their name, or by the same visitors within a week
 *     of what they saw
 */
record ShareOutcome(long links, long opened, long views, long carts, long purchases) {}
