package dev.vitrine.search.intent;

import dev.vitrine.listing.query.Filter;
import java.util.List;

/**
 * Something that words may stand for.
 *
 * @param filter what it narrows a listing to
 * @param label the words by which the shop itself calls it
 */
record Meaning(Filter filter, String label) {

  /** The same, be it an attribute or an option; itself where it can be but one of them. */
  Meaning either() {
    return switch (filter) {
      case Filter.AttributeIs(var key, var value) ->
          new Meaning(new Filter.ValueIs(key, value), label);
      case Filter.OptionIs(var key, var value) ->
          new Meaning(new Filter.ValueIs(key, value), label);
      default -> this;
    };
  }

  /** What some mean as an attribute and others as an option is meant either way. */
  static List<Meaning> joined(List<Meaning> meanings) {
    return meanings.stream().map(meaning -> meaning.besides(meanings)).distinct().toList();
  }

  private Meaning besides(List<Meaning> all) {
    return all.stream().anyMatch(it -> !it.equals(this) && it.either().equals(either()))
        ? either()
        : this;
  }

  /** How many of the products that have the words must be what the words may stand for. */
  double threshold() {
    return switch (filter) {
      case Filter.AttributeIs is -> 0.3;
      case Filter.OptionIs is -> 0.3;
      case Filter.ValueIs is -> 0.3;
      default -> 0.5;
    };
  }
}
