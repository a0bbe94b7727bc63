package dev.vitrine.listing.query;

import dev.vitrine.listing.index.Tokens;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads tokens of the index back as the filters that ask for them. */
final class FacetToken {

  private FacetToken() {}

  /** The filter of a token; empty for a token that is no facet's. */
  static Optional<Filter> parse(String token) {
    if (token.startsWith(Tokens.ATTRIBUTE)) {
      return pair(token, Tokens.ATTRIBUTE, Filter.AttributeIs::new);
    }
    if (token.startsWith(Tokens.OPTION)) {
      return pair(token, Tokens.OPTION, Filter.OptionIs::new);
    }
    if (token.startsWith(Tokens.VALUE)) {
      return pair(token, Tokens.VALUE, Filter.ValueIs::new);
    }
    if (token.startsWith(Tokens.BRAND)) {
      return Optional.of(
          new Filter.BrandIs(Long.parseLong(token.substring(Tokens.BRAND.length()))));
    }
    return Optional.empty();
  }

  private static Optional<Filter> pair(
      String token, String prefix, BiFunction<String, String, Filter> filter) {
    int equals = token.indexOf('=');
    return equals < 0
        ? Optional.empty()
        : Optional.of(
            filter.apply(token.substring(prefix.length(), equals), token.substring(equals + 1)));
  }

  /** Whether it is tokens that the filter asks for. */
  static boolean isTerm(Filter filter) {
    return filter instanceof Filter.AttributeIs
        || filter instanceof Filter.OptionIs
        || filter instanceof Filter.BrandIs;
  }

  /** What all tokens of a facet of attributes, options or brands begin with. */
  static String prefix(FacetKey facet) {
    return switch (facet.kind()) {
      case ATTRIBUTE -> Tokens.attribute(facet.name(), "");
      case OPTION -> Tokens.option(facet.name(), "");
      case BRAND -> Tokens.BRAND;
      case CATEGORY, PRICE, NUMBER, RATING, STATE ->
          throw new IllegalArgumentException("No tokens: " + facet);
    };
  }
}
