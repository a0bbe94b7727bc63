package dev.vitrine.search.intent;

import dev.vitrine.listing.query.Filter;

/**
 * Something that words may stand for.
 *
 * @param filter what it narrows a listing to
 * @param label the words by which the shop itself calls it
 */
record Meaning(Filter filter, String label) {

  /** How many of the products that have the words must be what the words may stand for. */
  double threshold() {
    return switch (filter) {
      case Filter.AttributeIs is -> 0.3;
      case Filter.OptionIs is -> 0.3;
      default -> 0.5;
    };
  }
}
