package dev.vitrine.platform.graphql;

/**
 * An object of a connection and where it stands.
 *
 * @param cursor its opaque position
 * @param node the object
 */
public record Edge<T>(String cursor, T node) {}
