package dev.vitrine.search;

import dev.vitrine.listing.query.ListingPage;
import dev.vitrine.search.intent.Understood;
import dev.vitrine.search.merchandising.SearchRule;
import dev.vitrine.search.text.Term;
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
 * @param redirect the merchant's rule that leads the query elsewhere; null without one
 * @param cut whether it ended before everything was looked at
 */
public record SearchPage(
    ListingPage products,
    List<Term> terms,
    @Nullable String corrected,
    List<Understood> understood,
    String remaining,
    @Nullable Relaxation relaxation,
    @Nullable SearchRule redirect,
    boolean cut) {

  SearchPage leadingTo(@Nullable SearchRule rule) {
    return new SearchPage(products, terms, corrected, understood, remaining, relaxation, rule, cut);
  }
}
