package dev.vitrine.search.intent;

import dev.vitrine.listing.index.IndexFields;
import dev.vitrine.listing.query.Query;
import dev.vitrine.search.query.TextQuery;
import java.util.List;

/**
 * What stands beside a phrase in a query, and tells what the phrase is said of.
 *
 * @param text the query without the phrase and the price
 * @param words its words that say anything
 * @param categories keys of the categories that any of them name
 * @param model what the phrase would be part of, were it the number behind the word before it;
 *     empty where it is none
 */
record Beside(String text, List<String> words, List<Long> categories, String model) {

  boolean isNothing() {
    return words.isEmpty();
  }

  /** The products that are called so. */
  Query called(String locale) {
    return text.isEmpty() ? Query.EVERYTHING : TextQuery.named(text, locale);
  }

  /** The products of the categories; where none is named, those that have every word. */
  Query things(String locale) {
    return categories.isEmpty()
        ? Query.all(words.stream().map(word -> TextQuery.named(word, locale)).toList())
        : Query.any(categories.stream().map(Beside::of).toList());
  }

  private static Query of(long category) {
    return Query.term(IndexFields.CATEGORIES, String.valueOf(category));
  }
}
