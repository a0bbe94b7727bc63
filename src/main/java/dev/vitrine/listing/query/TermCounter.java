package dev.vitrine.listing.query;

import static dev.vitrine.listing.index.IndexFields.FACETS;
import static dev.vitrine.listing.index.IndexFields.VARIANTS;
import static dev.vitrine.listing.index.IndexFields.VARIANT_TOKENS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Counts attributes, brands and options. One aggregation counts the tokens of every facet that
 * nothing was chosen of; each chosen facet has one of its own, under the others' choices, and so
 * has each that is wanted whole. Translated words stand in a field of each locale. Options are
 * counted variant by variant as soon as something else is said of variants, and so is what some
 * products have as an option and others as an attribute; its translated words are no option's and
 * hold for every variant, so products are counted by them.
 */
final class TermCounter implements FacetCounter {

  /** How many tokens are counted at once; rarer ones of facets that were not chosen fall off. */
  private static final int TOKENS = 800;

  private static final int TOKENS_OF_ONE = 100;
  private static final int TOKENS_OF_WHOLE = 2_000;
  private static final String ALL = "tokens";
  private static final String OPTIONS = "options";

  private static final String WORDS = "words";

  private final List<FacetKey> whole;
  private final @Nullable String words;
  private final SharedKeys shared;

  /**
   * A counter.
   *
   * @param whole facets of which every value is counted, as far as anybody reads
   * @param words the field of translated words in the caller's locale; null where there are none
   * @param shared keys of what is offered as one facet, be it an attribute or an option
   */
  TermCounter(List<FacetKey> whole, @Nullable String words, SharedKeys shared) {
    this.whole = whole.stream().map(shared::home).distinct().toList();
    this.words = words;
    this.shared = shared;
  }

  @Override
  public Map<String, Aggregation> ask(Choices choices) {
    Map<String, Aggregation> asked = new LinkedHashMap<>();
    asked.put(ALL, ofProducts(choices, Aggregation.terms(FACETS, TOKENS)));
    if (words != null) {
      asked.put(WORDS, ofProducts(choices, Aggregation.terms(words, TOKENS)));
    }
    if (choices.concernVariants()) {
      asked.put(OPTIONS, ofVariants(choices, shared.prefixesOfOptions(), TOKENS));
    }
    for (FacetKey facet : apart(choices)) {
      Choices others = shared.others(choices, facet);
      asked.put(name(facet), ofOne(others, facet));
      if (words != null && shared.mayHaveWords(facet)) {
        asked.put(nameOfWords(facet), ofWords(others, facet, words));
      }
    }
    return asked;
  }

  /** What is counted by itself: where something was chosen, and what is wanted whole. */
  private List<FacetKey> apart(Choices choices) {
    Stream<FacetKey> chosen = choices.facets().stream().filter(TermCounter::counts);
    return Stream.concat(chosen.map(shared::home), whole.stream()).distinct().toList();
  }

  private static boolean counts(FacetKey facet) {
    return switch (facet.kind()) {
      case ATTRIBUTE, BRAND, OPTION -> true;
      case CATEGORY, PRICE, NUMBER, RATING, STATE -> false;
    };
  }

  private String name(FacetKey facet) {
    return "apart " + shared.prefix(facet);
  }

  private String nameOfWords(FacetKey facet) {
    return "words " + shared.prefix(facet);
  }

  private int most(FacetKey facet) {
    return whole.contains(facet) ? TOKENS_OF_WHOLE : TOKENS_OF_ONE;
  }

  private Aggregation ofWords(Choices others, FacetKey facet, String field) {
    return ofProducts(
        others, Aggregation.termsWithPrefix(field, shared.prefix(facet), most(facet)));
  }

  private Aggregation ofOne(Choices others, FacetKey facet) {
    String prefix = shared.prefix(facet);
    int most = most(facet);
    return facet.kind() == FacetKey.Kind.OPTION && others.concernVariants()
        ? ofVariants(others, List.of(prefix), most)
        : ofProducts(others, Aggregation.termsWithPrefix(FACETS, prefix, most));
  }

  private static Aggregation ofProducts(Choices choices, Aggregation terms) {
    return Aggregation.filter(choices.query()).with("terms", terms);
  }

  private static Aggregation ofVariants(Choices choices, List<String> prefixes, int size) {
    Aggregation terms =
        Aggregation.termsWithPrefix(VARIANT_TOKENS, prefixes, size)
            .with("products", Aggregation.PRODUCTS);
    Aggregation fitting = Aggregation.filter(choices.variants()).with("terms", terms);
    return Aggregation.filter(choices.query())
        .with("variants", Aggregation.nested(VARIANTS).with("fitting", fitting));
  }

  @Override
  public List<CountedFacet> read(JsonNode answers, Choices choices) {
    TermTally tally = new TermTally(choices, shared);
    List<FacetKey> apart = apart(choices);
    Predicate<FacetKey> rest = facet -> !apart.contains(facet);
    if (choices.concernVariants()) {
      tally.add(answers.path(ALL), rest.and(facet -> facet.kind() != FacetKey.Kind.OPTION));
      tally.add(answers.path(OPTIONS), rest);
    } else {
      tally.add(answers.path(ALL), rest);
    }
    tally.add(answers.path(WORDS), rest);
    for (FacetKey facet : apart) {
      tally.add(answers.path(name(facet)), facet::equals);
      tally.add(answers.path(nameOfWords(facet)), facet::equals);
    }
    return tally.facets();
  }
}
