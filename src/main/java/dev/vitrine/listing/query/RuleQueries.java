package dev.vitrine.listing.query;

import dev.vitrine.catalog.Brands;
import dev.vitrine.catalog.Category;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.catalog.Rule;
import dev.vitrine.listing.index.IndexFields;
import dev.vitrine.listing.index.Tokens;
import dev.vitrine.market.Market;
import dev.vitrine.market.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says what products have in common in the query language.
 *
 * @param market where the rule is to hold
 * @param categories names of categories
 * @param brands names of brands
 * @param bestSellers what sells best in the market, by how many
 * @param now when the rule is to hold
 */
record RuleQueries(
    Market market,
    CategoryTree categories,
    Brands brands,
    IntFunction<Query> bestSellers,
    Instant now) {

  Query of(Rule rule) {
    return switch (rule) {
      case Rule.All(var rules) -> Query.all(rules.stream().map(this::of).toList());
      case Rule.Any(var rules) -> Query.any(rules.stream().map(this::of).toList());
      case Rule.Not(var inner) -> Query.not(of(inner));
      case Rule.OnSale(var reduced) -> reduced ? onSale() : Query.not(onSale());
      case Rule.Tagged(var tag) -> token(Tokens.tag(tag));
      case Rule.HasAttribute(var key, var value) -> token(Tokens.attribute(key, value));
      case Rule.Priced priced -> priced(priced);
      case Rule.NewerThan(var days) -> newerThan(days);
      case Rule.InCategory(var externalId) -> inCategory(externalId);
      case Rule.OfBrand(var handle) -> ofBrand(handle);
      case Rule.BestSelling(var top) -> bestSellers.apply(top);
    };
  }

  private Query onSale() {
    return Query.any(
        market.currencies().stream().map(currency -> token(Tokens.sale(currency))).toList());
  }

  private Query priced(Rule.Priced priced) {
    return market.currencies().contains(priced.currency())
        ? Query.within(
            IndexFields.price(priced.currency()),
            minorUnits(priced.min(), priced.currency(), RoundingMode.CEILING),
            minorUnits(priced.max(), priced.currency(), RoundingMode.FLOOR))
        : Query.NOTHING;
  }

  private static @Nullable Long minorUnits(
      @Nullable BigDecimal amount, String currency, RoundingMode inward) {
    return amount == null
        ? null
        : amount.movePointRight(Money.minorDigits(currency)).setScale(0, inward).longValueExact();
  }

  private Query newerThan(int days) {
    long since = now.minus(Duration.ofDays(days)).toEpochMilli();
    return Query.range(IndexFields.PUBLISHED_AT, Map.of("gte", since));
  }

  private Query inCategory(String externalId) {
    return categories
        .byExternalId(externalId)
        .map(Category::id)
        .map(id -> Query.term(IndexFields.CATEGORIES, id.toString()))
        .orElse(Query.NOTHING);
  }

  private Query ofBrand(String handle) {
    return brands.named(handle).map(brand -> token(Tokens.brand(brand.id()))).orElse(Query.NOTHING);
  }

  private static Query token(String token) {
    return Query.term(IndexFields.TOKENS, token);
  }

  /** Whether what the rule holds for changes by the passing of time alone. */
  static boolean knowsAges(Rule rule) {
    return conditions(rule).anyMatch(Rule.NewerThan.class::isInstance);
  }

  /** The conditions that a rule is made of, without what joins them. */
  static Stream<Rule> conditions(Rule rule) {
    return switch (rule) {
      case Rule.All(var rules) -> rules.stream().flatMap(RuleQueries::conditions);
      case Rule.Any(var rules) -> rules.stream().flatMap(RuleQueries::conditions);
      case Rule.Not(var inner) -> conditions(inner);
      case Rule condition -> Stream.of(condition);
    };
  }
}
