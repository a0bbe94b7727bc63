package dev.vitrine.search.intent;

/**
 * A category whose name a query is written nearly as.
 *
 * @param name what it is called
 * @param category the category, for the whole query
 */
public record NearName(String name, Understood category) {}
