package dev.vitrine.style;

/**
 * A value of an attribute, that somebody may like.
 *
 * @param attribute the attribute's key
 * @param value the value's key
 */
public record Trait(String attribute, String value) {}
