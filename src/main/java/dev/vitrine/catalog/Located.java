package dev.vitrine.catalog;

/**
 * What a slug or path leads to.
 *
 * @param target the thing
 * @param locale the locale that the slug is written in; {@code und} for one that holds in every
 *     language
 * @param current false: a former slug, to be answered with a permanent redirect
 */
public record Located<T>(T target, String locale, boolean current) {}
