package dev.vitrine.catalog;

/**
 * One readable end of a path.
 *
 * @param targetId the database's key of what it leads to
 * @param locale the locale that it is written in; {@code und} for one that holds in every language
 * @param slug one path segment, not percent-encoded
 * @param current false: a former slug
 */
public record Slug(long targetId, String locale, String slug, boolean current) {}
