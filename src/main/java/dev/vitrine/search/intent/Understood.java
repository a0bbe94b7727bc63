package dev.vitrine.search.intent;

import dev.vitrine.listing.query.Filter;

/**
 * A part of a query that was taken for a filter.
 *
 * @param filter the filter
 * @param words the words
 * @param start where they begin in the query
 * @param end where they end in the query, exclusive
 */
public record Understood(Filter filter, String words, int start, int end) {}
