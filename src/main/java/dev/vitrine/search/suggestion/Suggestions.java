package dev.vitrine.search.suggestion;

import dev.vitrine.listing.query.ListingPage;
import java.util.List;

/**
 * What a shopper may mean.
 *
 * @param queries queries that others made and that find something
 * @param products products that the words find
 * @param categories keys of categories
 * @param brands keys of brands
 */
public record Suggestions(
    List<String> queries, ListingPage products, List<Long> categories, List<Long> brands) {}
