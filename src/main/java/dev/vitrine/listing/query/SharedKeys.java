package dev.vitrine.listing.query;

import dev.vitrine.listing.index.Tokens;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keys that an attribute shares with an option. What some products have as the one and others as
 * the other is offered as one facet, that of the option, of {@link Filter.ValueIs}.
 *
 * @param keys the keys
 */
record SharedKeys(Set<String> keys) {

  /** The facet that a facet is offered as. */
  FacetKey home(FacetKey facet) {
    return isShared(facet) ? FacetKey.option(facet.name()) : facet;
  }

  private boolean isShared(FacetKey facet) {
    return switch (facet.kind()) {
      case ATTRIBUTE, OPTION -> keys.contains(facet.name());
      case BRAND, CATEGORY, PRICE, NUMBER, RATING, STATE -> false;
    };
  }

  /**
   * Whether values of the facet may be words that were translated, as only attributes have them.
   */
  boolean mayHaveWords(FacetKey facet) {
    return facet.kind() == FacetKey.Kind.ATTRIBUTE || isShared(facet);
  }

  /** Whether the filter of a token is what its facet offers. */
  boolean offer(Filter ofToken) {
    return isShared(ofToken.facet()) == ofToken instanceof Filter.ValueIs;
  }

  /** What a facet offers in place of a filter. */
  Filter offered(Filter chosen) {
    return switch (chosen) {
      case Filter.AttributeIs(var key, var value) when keys.contains(key) ->
          new Filter.ValueIs(key, value);
      case Filter.OptionIs(var key, var value) when keys.contains(key) ->
          new Filter.ValueIs(key, value);
      default -> chosen;
    };
  }

  /** What all tokens of a facet of attributes, options or brands begin with. */
  String prefix(FacetKey facet) {
    return isShared(facet) ? Tokens.value(facet.name(), "") : FacetToken.prefix(facet);
  }

  /** What all tokens of options begin with, one of these each. */
  List<String> prefixesOfOptions() {
    return keys.isEmpty() ? List.of(Tokens.OPTION) : List.of(Tokens.OPTION, Tokens.VALUE);
  }

  /** What was chosen of a facet, be it as an attribute or as an option where it is both. */
  List<Filter> chosen(Choices choices, FacetKey facet) {
    return both(facet).map(choices::of).flatMap(Collection::stream).distinct().toList();
  }

  /** All choices but a facet's own. */
  Choices others(Choices choices, FacetKey facet) {
    return both(facet).reduce(choices, Choices::without, (one, other) -> other);
  }

  private Stream<FacetKey> both(FacetKey facet) {
    return isShared(facet)
        ? Stream.of(FacetKey.option(facet.name()), FacetKey.attribute(facet.name()))
        : Stream.of(facet);
  }
}
