package dev.vitrine.listing.assembly;

import dev.vitrine.catalog.Assortment;
import dev.vitrine.catalog.AttributeValue;
import dev.vitrine.catalog.Category;
import dev.vitrine.catalog.Rule;
import dev.vitrine.pricing.MarketPrice;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a rule holds for a product in a market. */
final class RuleEvaluation {

  private final Reference reference;

  RuleEvaluation(Reference reference) {
    this.reference = reference;
  }

  /** Whether the assortment holds the product. */
  boolean holds(Assortment assortment, ProductInMarket product) {
    return (assortment.include() == null || holds(assortment.include(), product))
        && (assortment.exclude() == null || !holds(assortment.exclude(), product));
  }

  boolean holds(Rule rule, ProductInMarket it) {
    return switch (rule) {
      case Rule.All all -> all.rules().stream().allMatch(part -> holds(part, it));
      case Rule.Any any -> any.rules().stream().anyMatch(part -> holds(part, it));
      case Rule.Not not -> !holds(not.rule(), it);
      case Rule.OnSale sale -> sale.reduced() == isReduced(it);
      case Rule.Tagged tagged -> it.product().tags().contains(tagged.tag());
      case Rule.HasAttribute has -> hasAttribute(has, it);
      case Rule.Priced priced ->
          it.prices(priced.currency()).anyMatch(price -> lies(priced, price));
      case Rule.NewerThan newer -> it.shownSince().plus(days(newer)).isAfter(it.at());
      case Rule.InCategory in -> isIn(in.externalId(), it);
      case Rule.OfBrand of -> isOf(of.handle(), it);
      // A rank needs the whole market: for an assortment it is enough to have sold there.
      case Rule.BestSelling ignored -> it.units() > 0;
    };
  }

  private static boolean isReduced(ProductInMarket it) {
    return it.market().currencies().stream().anyMatch(it::isReduced);
  }

  private static boolean hasAttribute(Rule.HasAttribute rule, ProductInMarket it) {
    return it.product().attributes().stream()
        .filter(attribute -> attribute.key().equals(rule.key()))
        .flatMap(attribute -> attribute.values().stream())
        .flatMap(AttributeValue::names)
        .anyMatch(rule.value()::equals);
  }

  private static boolean lies(Rule.Priced bounds, MarketPrice price) {
    BigDecimal amount = price.display().amount();
    return (bounds.min() == null || amount.compareTo(bounds.min()) >= 0)
        && (bounds.max() == null || amount.compareTo(bounds.max()) <= 0);
  }

  private boolean isIn(String externalId, ProductInMarket it) {
    return it.product().categoryIds().stream()
        .flatMap(id -> reference.categories().lineage(id).stream())
        .map(Category::externalId)
        .anyMatch(externalId::equals);
  }

  private boolean isOf(String handle, ProductInMarket it) {
    Long brand = it.product().brandId();
    return brand != null
        && reference
            .brands()
            .byId(brand)
            .filter(known -> known.handle().equals(handle))
            .isPresent();
  }

  private static Duration days(Rule.NewerThan rule) {
    return Duration.ofDays(rule.days());
  }

  /** The instants after which the assortment may decide otherwise by the passing of time alone. */
  static Stream<Instant> turns(Assortment assortment, ProductInMarket it) {
    return Stream.of(assortment.include(), assortment.exclude())
        .flatMap(RuleEvaluation::ages)
        .map(it.shownSince()::plus);
  }

  private static Stream<Duration> ages(@Nullable Rule rule) {
    return switch (rule) {
      case Rule.NewerThan newer -> Stream.of(days(newer));
      case Rule.All all -> ages(all.rules());
      case Rule.Any any -> ages(any.rules());
      case Rule.Not not -> ages(not.rule());
      case Rule.OnSale ignored -> Stream.empty();
      case Rule.Tagged ignored -> Stream.empty();
      case Rule.HasAttribute ignored -> Stream.empty();
      case Rule.Priced ignored -> Stream.empty();
      case Rule.InCategory ignored -> Stream.empty();
      case Rule.OfBrand ignored -> Stream.empty();
      case Rule.BestSelling ignored -> Stream.empty();
      case null -> Stream.empty();
    };
  }

  private static Stream<Duration> ages(List<Rule> rules) {
    return rules.stream().flatMap(RuleEvaluation::ages);
  }
}
