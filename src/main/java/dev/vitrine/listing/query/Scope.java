package dev.vitrine.listing.query;

import dev.vitrine.catalog.Rule;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The shelf that a listing shows. */
public sealed interface Scope {

  /** Everything that the market shows. */
  record All() implements Scope {}

  /**
   * A category with everything below it.
   *
   * @param id the category's key
   */
  record InCategory(long id) implements Scope {}

  /**
   * What a brand makes.
   *
   * @param id the brand's key
   */
  record OfBrand(long id) implements Scope {}

  /**
   * A collection that was put together by hand.
   *
   * @param id the collection's key
   */
  record ByHand(long id) implements Scope {}

  /**
   * A collection that a rule makes.
   *
   * @param id the collection's key
   * @param rule what its products have in common
   */
  record ByRule(long id, Rule rule) implements Scope {

    /** Of how many best sellers the rule speaks. */
    public Stream<Integer> bestSellers() {
      return RuleQueries.conditions(rule)
          .filter(Rule.BestSelling.class::isInstance)
          .map(Rule.BestSelling.class::cast)
          .map(Rule.BestSelling::top);
    }
  }

  /**
   * What was searched for.
   *
   * @param text what was typed
   * @param asked names the search: what is asked alike finds alike
   * @param query what products are found and ranked by
   * @param spared products that are found whatever words were taken for
   * @param parts whether the parts of each product's score are told
   * @param patience after how long the search ends with what it has found so far
   */
  record Found(
      String text, String asked, Query query, Spared spared, boolean parts, Duration patience)
      implements Scope {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Found found && found.asked.equals(asked) && found.parts == parts;
    }

    @Override
    public int hashCode() {
      return asked.hashCode();
    }

    @Override
    public String toString() {
      return "Found[" + asked + "]";
    }
  }
}
