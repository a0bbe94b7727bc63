package dev.vitrine.listing.query;

import dev.vitrine.listing.index.IndexFields;
import dev.vitrine.listing.index.Tokens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says filters in the query language: of a product, and of one variant in its nested document.
 *
 * @param currency the currency of prices, ISO 4217
 */
record FilterQueries(String currency) {

  /** At least one of these choices of one facet holds for the product. */
  Query ofProduct(List<Filter> alternatives) {
    return Query.any(alternatives.stream().map(this::ofProduct).toList());
  }

  private Query ofProduct(Filter filter) {
    return switch (filter) {
      case Filter.AttributeIs(var key, var value) -> token(Tokens.attribute(key, value), true);
      case Filter.OptionIs(var key, var value) -> token(Tokens.option(key, value), true);
      case Filter.ValueIs(var key, var value) ->
          either(IndexFields.TOKENS, Tokens.attribute(key, value), Tokens.option(key, value));
      case Filter.BrandIs(var id) -> token(Tokens.brand(id), true);
      case Filter.Available(var holds) -> token(Tokens.AVAILABLE, holds);
      case Filter.InMySize(var holds, var sizes) ->
          held(Query.nested(IndexFields.VARIANTS, fits(sizes)), holds);
      case Filter.OnSale(var holds) -> token(Tokens.sale(currency), holds);
      case Filter.IsNew(var holds) -> token(Tokens.NEW, holds);
      case Filter.CategoryIs(var id) -> Query.term(IndexFields.CATEGORIES, String.valueOf(id));
      case Filter.PriceWithin(var min, var max) ->
          Query.within(IndexFields.price(currency), min, max);
      case Filter.RatingWithin(var min, var max) -> Query.within(IndexFields.RATING, min, max);
      case Filter.NumberWithin number -> number(number);
    };
  }

  /** At least one of these choices of one facet holds for the variant. */
  Query ofVariant(List<Filter.OfVariant> alternatives) {
    return Query.any(alternatives.stream().map(this::ofVariant).toList());
  }

  private Query ofVariant(Filter.OfVariant filter) {
    return switch (filter) {
      case Filter.OptionIs(var key, var value) -> variantToken(Tokens.option(key, value), true);
      case Filter.ValueIs(var key, var value) ->
          either(
              IndexFields.VARIANT_TOKENS, Tokens.attribute(key, value), Tokens.option(key, value));
      case Filter.Available(var holds) -> variantToken(Tokens.AVAILABLE, holds);
      case Filter.InMySize(var holds, var sizes) -> held(fits(sizes), holds);
      case Filter.PriceWithin(var min, var max) ->
          Query.within(IndexFields.variantPrice(currency), min, max);
    };
  }

  private static Query number(Filter.NumberWithin number) {
    Map<String, @Nullable BigDecimal> bounds = new LinkedHashMap<>();
    bounds.put("gte", number.min());
    bounds.put("lte", number.max());
    bounds.put("lt", number.below());
    Query key = Query.term(IndexFields.NUMBER_KEY, number.key());
    Query value = Query.range(IndexFields.NUMBER_VALUE, bounds);
    return Query.nested(IndexFields.NUMBERS, Query.all(List.of(key, value)));
  }

  private static Query fits(List<Worn> sizes) {
    List<Query> fitting = new ArrayList<>();
    fitting.add(Query.not(in(sizes.stream().map(Worn::category).toList())));
    sizes.forEach(worn -> fitting.add(fits(worn)));
    return Query.any(fitting);
  }

  private static Query fits(Worn worn) {
    List<Query> options =
        worn.options().stream()
            .map(token -> Query.term(IndexFields.VARIANT_TOKENS, token))
            .toList();
    List<Query> holding = new ArrayList<>();
    holding.add(in(List.of(worn.category())));
    holding.add(variantToken(Tokens.AVAILABLE, true));
    holding.add(Query.any(options));
    if (!worn.nearer().isEmpty()) {
      holding.add(Query.not(in(worn.nearer())));
    }
    return Query.all(holding);
  }

  private static Query in(List<Long> categories) {
    return Query.any(
        categories.stream()
            .map(id -> Query.term(IndexFields.VARIANT_CATEGORIES, String.valueOf(id)))
            .toList());
  }

  private static Query token(String token, boolean holds) {
    return held(Query.term(IndexFields.TOKENS, token), holds);
  }

  private static Query variantToken(String token, boolean holds) {
    return held(Query.term(IndexFields.VARIANT_TOKENS, token), holds);
  }

  private static Query either(String field, String token, String other) {
    return Query.any(List.of(Query.term(field, token), Query.term(field, other)));
  }

  private static Query held(Query query, boolean holds) {
    return holds ? query : Query.not(query);
  }
}
