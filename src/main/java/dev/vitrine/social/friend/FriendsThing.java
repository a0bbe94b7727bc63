package dev.vitrine.social.friend;

import org.jspecify.annotations.Nullable;

/**
 * Something that a friend shows.
 *
 * @param product the product's key
 * @param friend the friend's key as a customer
 * @param name what to call the friend; null where they do not agree to be named
 * @param bought whether the friend has it, rather than wishes for it
 * @param place which of the friend's things of its kind it is, the latest 0
 */
public record FriendsThing(
    long product, long friend, @Nullable String name, boolean bought, int place) {}
