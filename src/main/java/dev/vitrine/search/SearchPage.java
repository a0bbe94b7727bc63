package dev.vitrine.search;

import dev.vitrine.listing.query.Filter;
import dev.vitrine.listing.query.ListingPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a search, without words.
 *
 * @param products the page
 * @param terms what was searched for
 * @param corrected what was searched for instead of what was typed; null where it was not changed
 * @param understood filters that words were taken for
 * @param remaining the words that were not
 * @param relaxation what was left out; null when nothing was
 */
public record SearchPage(
    ListingPage products,
    List<dev.vitrine.search.text.Term> terms,
    @Nullable String corrected,
    List<Filter> understood,
    String remaining,
    @Nullable Relaxation relaxation) {}
