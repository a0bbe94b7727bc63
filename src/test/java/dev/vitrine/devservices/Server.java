package dev.vitrine.devservices;

/**
 * A running server.
 *
 * @param name what people call it
 * @param host the address that it listens on
 * @param port the port that it listens on
 */
public record Server(String name, String host, int port) {}
