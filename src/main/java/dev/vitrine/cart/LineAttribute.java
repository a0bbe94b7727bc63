package dev.vitrine.cart;

/**
 * What a shopper says of a line, such as an engraving or a gift note.
 *
 * @param key what it is about
 * @param value what is said
 */
public record LineAttribute(String key, String value) {}
