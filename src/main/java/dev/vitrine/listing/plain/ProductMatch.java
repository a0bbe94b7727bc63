package dev.vitrine.listing.plain;

import dev.vitrine.catalog.Brands;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.catalog.Rule;
import dev.vitrine.listing.assembly.AssembledProduct;
import dev.vitrine.listing.assembly.ShownRating;
import dev.vitrine.listing.index.ProductDocument;
import dev.vitrine.listing.index.Tokens;
import dev.vitrine.listing.query.Filter;
import dev.vitrine.listing.query.Worn;
import dev.vitrine.market.Money;
import dev.vitrine.market.ShopContext;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether filters and rules hold for a product, told from what would stand in its document.
 *
 * @param shop where it is looked at
 * @param categories names of categories
 * @param brands names of brands
 * @param bestSellers what sells best, by how many
 */
record ProductMatch(
    ShopContext shop, CategoryTree categories, Brands brands, Map<Integer, Set<Long>> bestSellers) {

  /** Whether at least one filter of each facet holds, those of variants on one and the same. */
  boolean fits(AssembledProduct product, Collection<Filter> filters) {
    Map<Boolean, List<List<Filter>>> facets =
        filters.stream().collect(Collectors.groupingBy(Filter::facet)).values().stream()
            .collect(Collectors.partitioningBy(ProductMatch::isOfVariants));
    List<List<Filter>> ofVariants = facets.getOrDefault(true, List.of());
    return facets.getOrDefault(false, List.of()).stream()
            .allMatch(alternatives -> alternatives.stream().anyMatch(f -> fits(product, f)))
        && (ofVariants.isEmpty()
            || product.document().variants().stream()
                .anyMatch(variant -> ofVariants.stream().allMatch(any -> fitsAny(variant, any))));
  }

  private static boolean isOfVariants(List<Filter> alternatives) {
    return alternatives.stream()
        .allMatch(filter -> filter instanceof Filter.OfVariant ofVariant && ofVariant.isOfOne());
  }

  private boolean fitsAny(ProductDocument.Variant variant, List<Filter> alternatives) {
    return alternatives.stream()
        .anyMatch(filter -> filter instanceof Filter.OfVariant it && fits(variant, it));
  }

  private boolean fits(ProductDocument.Variant variant, Filter.OfVariant filter) {
    return switch (filter) {
      case Filter.OptionIs(var key, var value) ->
          variant.tokens().contains(Tokens.option(key, value));
      case Filter.ValueIs(var key, var value) ->
          variant.tokens().contains(Tokens.option(key, value))
              || variant.tokens().contains(Tokens.attribute(key, value));
      case Filter.Available(var holds) -> variant.tokens().contains(Tokens.AVAILABLE) == holds;
      case Filter.InMySize(var holds, var sizes) -> fits(variant, sizes) == holds;
      case Filter.PriceWithin price -> {
        Long displayed = variant.price().get(shop.currency());
        yield displayed != null && lies(BigDecimal.valueOf(displayed), price);
      }
    };
  }

  private static boolean fits(ProductDocument.Variant variant, List<Worn> sizes) {
    List<Worn> concerned =
        sizes.stream().filter(worn -> worn.concerns(variant.categories())).toList();
    return concerned.isEmpty()
        || (variant.tokens().contains(Tokens.AVAILABLE)
            && concerned.stream()
                .anyMatch(worn -> worn.options().stream().anyMatch(variant.tokens()::contains)));
  }

  private boolean fits(AssembledProduct product, Filter filter) {
    ProductDocument document = product.document();
    return switch (filter) {
      case Filter.AttributeIs(var key, var value) -> has(product, Tokens.attribute(key, value));
      case Filter.BrandIs(var id) -> has(product, Tokens.brand(id));
      case Filter.CategoryIs(var id) -> document.categories().contains(id);
      case Filter.Available(var holds) -> has(product, Tokens.AVAILABLE) == holds;
      case Filter.InMySize(var holds, var sizes) ->
          document.variants().stream().anyMatch(variant -> fits(variant, sizes)) == holds;
      case Filter.OnSale(var holds) -> has(product, Tokens.sale(shop.currency())) == holds;
      case Filter.IsNew(var holds) -> has(product, Tokens.NEW) == holds;
      case Filter.RatingWithin rating -> isRated(product.card().rating(), rating);
      case Filter.NumberWithin number ->
          document.numbers().stream()
              .filter(attribute -> attribute.key().equals(number.key()))
              .flatMap(attribute -> attribute.value().stream())
              .anyMatch(value -> lies(value, number) && isBelow(value, number.below()));
      case Filter.OfVariant ofVariant ->
          document.variants().stream().anyMatch(variant -> fits(variant, ofVariant));
    };
  }

  private static boolean isRated(@Nullable ShownRating rating, Filter.RatingWithin bounds) {
    return rating != null && lies(rating.average(), bounds);
  }

  private static boolean has(AssembledProduct product, String token) {
    return product.document().tokens().contains(token);
  }

  private static boolean lies(BigDecimal number, Filter.OfRange range) {
    BigDecimal from = range.from();
    BigDecimal to = range.to();
    return (from == null || number.compareTo(from) >= 0)
        && (to == null || number.compareTo(to) <= 0);
  }

  private static boolean isBelow(BigDecimal number, @Nullable BigDecimal bound) {
    return bound == null || number.compareTo(bound) < 0;
  }

  /** Whether the rule holds. */
  boolean holds(Rule rule, AssembledProduct product) {
    return switch (rule) {
      case Rule.All(var rules) -> rules.stream().allMatch(part -> holds(part, product));
      case Rule.Any(var rules) -> rules.stream().anyMatch(part -> holds(part, product));
      case Rule.Not(var inner) -> !holds(inner, product);
      case Rule.OnSale(var reduced) -> reduced == isReduced(product);
      case Rule.Tagged(var tag) -> has(product, Tokens.tag(tag));
      case Rule.HasAttribute(var key, var value) -> has(product, Tokens.attribute(key, value));
      case Rule.Priced priced -> isPriced(product, priced);
      case Rule.NewerThan(var days) ->
          product.card().publishedAt() >= Instant.now().minus(Duration.ofDays(days)).toEpochMilli();
      case Rule.InCategory(var externalId) ->
          categories
              .byExternalId(externalId)
              .filter(category -> product.document().categories().contains(category.id()))
              .isPresent();
      case Rule.OfBrand(var handle) ->
          brands.named(handle).filter(brand -> has(product, Tokens.brand(brand.id()))).isPresent();
      case Rule.BestSelling(var top) ->
          bestSellers.getOrDefault(top, Set.of()).contains(product.card().id());
    };
  }

  private boolean isReduced(AssembledProduct product) {
    return shop.market().currencies().stream()
        .anyMatch(currency -> has(product, Tokens.sale(currency)));
  }

  private static boolean isPriced(AssembledProduct product, Rule.Priced bounds) {
    BigDecimal min = bounds.min();
    BigDecimal max = bounds.max();
    return product.document().prices().getOrDefault(bounds.currency(), List.of()).stream()
        .map(minor -> new Money(minor, bounds.currency()).amount())
        .anyMatch(
            amount ->
                (min == null || amount.compareTo(min) >= 0)
                    && (max == null || amount.compareTo(max) <= 0));
  }
}
