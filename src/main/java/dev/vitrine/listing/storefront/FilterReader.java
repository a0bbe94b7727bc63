package dev.vitrine.listing.storefront;

import dev.vitrine.catalog.AttributeDefinition;
import dev.vitrine.catalog.Attributes;
import dev.vitrine.catalog.Located;
import dev.vitrine.catalog.storefront.Lookup;
import dev.vitrine.listing.query.Filter;
import dev.vitrine.listing.query.Worn;
import dev.vitrine.market.Money;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.Refused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code ProductFilterInput}s; refuses those that name what does not exist.
 *
 * @param lookup finds brands and categories
 * @param attributes what can be filtered by
 * @param shop where the listing is looked at
 * @param sizes what the person wears who asks; empty unless they ask for what fits them
 */
record FilterReader(Lookup lookup, Attributes attributes, ShopContext shop, List<Worn> sizes) {

  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE >> 12);

  List<Filter> read(@Nullable List<Map<String, Object>> inputs) {
    return inputs == null ? List.of() : inputs.stream().map(this::read).toList();
  }

  private Filter read(Map<String, Object> input) {
    Map.Entry<String, Object> only = input.entrySet().iterator().next();
    return switch (only.getKey()) {
      case "attribute" -> attribute(object(only));
      case "option" -> option(object(only));
      case "value" -> value(object(only));
      case "price" -> price(object(only));
      case "rating" -> rating(object(only));
      case "number" -> number(object(only));
      case "brand" -> brand((String) only.getValue());
      case "category" -> category((String) only.getValue());
      case "available" -> new Filter.Available((Boolean) only.getValue());
      case "inMySize" -> new Filter.InMySize((Boolean) only.getValue(), sizes);
      case "onSale" -> new Filter.OnSale((Boolean) only.getValue());
      case "isNew" -> new Filter.IsNew((Boolean) only.getValue());
      default -> throw new IllegalArgumentException("No filter: " + only.getKey());
    };
  }

  @SuppressWarnings("unchecked") // what the schema says
  private static Map<String, Object> object(Map.Entry<String, Object> input) {
    return (Map<String, Object>) input.getValue();
  }

  private static String text(Map<String, Object> input, String name) {
    return Objects.requireNonNull((String) input.get(name));
  }

  private Filter attribute(Map<String, Object> input) {
    AttributeDefinition known = filterable(text(input, "key"));
    return new Filter.AttributeIs(known.key(), text(input, "value"));
  }

  /**
   * Options that merchants use need not be attributes; a value that no variant has finds nothing.
   */
  private Filter option(Map<String, Object> input) {
    String key = text(input, "key");
    if (!attributes.isOption(key)) {
      throw refused("UNKNOWN_FILTER", "listing.unknown-filter", key);
    }
    return new Filter.OptionIs(key, text(input, "value"));
  }

  /** Only of what is like an option do variants know that their product has it. */
  private Filter value(Map<String, Object> input) {
    AttributeDefinition known = filterable(text(input, "key"));
    if (!attributes.isLikeOption(known.key())) {
      throw refused("UNKNOWN_FILTER", "listing.unknown-filter", known.key());
    }
    return new Filter.ValueIs(known.key(), text(input, "value"));
  }

  private Filter price(Map<String, Object> input) {
    BigDecimal min = ordered(input, "price").min();
    BigDecimal max = ordered(input, "price").max();
    return new Filter.PriceWithin(
        minorUnits(min, RoundingMode.CEILING), minorUnits(max, RoundingMode.FLOOR));
  }

  private @Nullable Long minorUnits(@Nullable BigDecimal amount, RoundingMode inward) {
    return amount == null
        ? null
        : amount
            .movePointRight(Money.minorDigits(shop.currency()))
            .min(MOST)
            .max(MOST.negate())
            .setScale(0, inward)
            .longValueExact();
  }

  private static Filter rating(Map<String, Object> input) {
    Bounds bounds = ordered(input, "rating");
    return new Filter.RatingWithin(bounds.min(), bounds.max());
  }

  private Filter number(Map<String, Object> input) {
    AttributeDefinition known = filterable(text(input, "key"));
    if (known.kind() != AttributeDefinition.Kind.NUMBER) {
      throw refused("FILTER_NOT_A_NUMBER", "listing.not-a-number", known.key());
    }
    Bounds bounds = ordered(input, known.key());
    return new Filter.NumberWithin(
        known.key(), bounds.min(), bounds.max(), (BigDecimal) input.get("below"));
  }

  private Filter brand(String slug) {
    return lookup
        .brand(slug, shop)
        .map(found -> new Filter.BrandIs(found.target().id()))
        .orElseThrow(() -> refused("UNKNOWN_BRAND", "listing.unknown-brand", slug));
  }

  private Filter category(String path) {
    return lookup
        .category(path, shop)
        .map(Located::target)
        .map(found -> new Filter.CategoryIs(found.id()))
        .orElseThrow(() -> refused("UNKNOWN_CATEGORY", "listing.unknown-category", path));
  }

  private AttributeDefinition filterable(String key) {
    return attributes
        .named(key)
        .filter(AttributeDefinition::filterable)
        .orElseThrow(() -> refused("UNKNOWN_FILTER", "listing.unknown-filter", key));
  }

  private static Bounds ordered(Map<String, Object> input, String name) {
    Bounds bounds = new Bounds((BigDecimal) input.get("min"), (BigDecimal) input.get("max"));
    if (bounds.areCrossed()) {
      throw refused("INVALID_RANGE", "listing.crossed-range", name);
    }
    return bounds;
  }

  private static Refused refused(String code, String messageKey, String value) {
    return Refused.of(code, messageKey, Map.of("value", value), Map.of("value", value));
  }

  private record Bounds(@Nullable BigDecimal min, @Nullable BigDecimal max) {
    boolean areCrossed() {
      return min != null && max != null && min.compareTo(max) > 0;
    }
  }
}
