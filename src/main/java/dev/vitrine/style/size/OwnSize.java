package dev.vitrine.style.size;

import org.jspecify.annotations.Nullable;

/**
 * A size that a visitor set.
 *
 * @param category the merchant's key
 * @param size the value of the option; null where they say that they have none
 */
public record OwnSize(String category, @Nullable String size) {}
