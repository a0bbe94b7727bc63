package dev.vitrine.listing.query;

import dev.vitrine.listing.index.ProductDocument.NumericAttribute;
import dev.vitrine.listing.index.Tokens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A product of a made-up shelf.
 *
 * @param categories its category and the one above
 */
record ShelfItem(
    long id,
    String color,
    List<String> materials,
    List<BigDecimal> weights,
    long brand,
    List<Long> categories,
    @Nullable BigDecimal rating,
    long units,
    boolean isNew,
    List<Variant> variants) {

  static final String CURRENCY = "EUR";

  /** Whether one of the filters of each facet holds, those of variants on one and the same. */
  boolean fits(Iterable<List<Filter>> facets) {
    List<List<Filter>> ofVariants = new ArrayList<>();
    for (List<Filter> alternatives : facets) {
      if (isOfVariants(alternatives)) {
        ofVariants.add(alternatives);
      } else if (alternatives.stream().noneMatch(this::fits)) {
        return false;
      }
    }
    return ofVariants.isEmpty()
        || variants.stream()
            .anyMatch(v -> ofVariants.stream().allMatch(a -> a.stream().anyMatch(f -> fits(v, f))));
  }

  private static boolean isOfVariants(List<Filter> alternatives) {
    return alternatives.stream()
        .allMatch(
            f ->
                switch (f) {
                  case Filter.Available(var holds) -> holds;
                  case Filter.InMySize(var holds, var sizes) -> holds;
                  default -> f instanceof Filter.OfVariant;
                });
  }

  private boolean fits(Filter filter) {
    return switch (filter) {
      case Filter.AttributeIs(var key, var value) ->
          key.equals("color") ? color.equals(value) : materials.contains(value);
      case Filter.BrandIs(var wanted) -> brand == wanted;
      case Filter.CategoryIs(var wanted) -> categories.contains(wanted);
      case Filter.RatingWithin(var min, var max) ->
          rating != null && within(rating, min, max, null);
      case Filter.NumberWithin(var key, var min, var max, var below) ->
          weights.stream().anyMatch(weight -> within(weight, min, max, below));
      case Filter.IsNew(var holds) -> isNew == holds;
      case Filter.OnSale(var holds) -> isReduced() == holds;
      case Filter.Available(var holds) -> isAvailable() == holds;
      case Filter.InMySize(var holds, var sizes) ->
          variants.stream().anyMatch(this::suits) == holds;
      case Filter.OfVariant ofVariant -> variants.stream().anyMatch(v -> fits(v, ofVariant));
    };
  }

  private boolean fits(Variant variant, Filter filter) {
    return switch (filter) {
      case Filter.InMySize ignored -> suits(variant);
      case Filter.ValueIs(var key, var value) ->
          materials.contains(value) || value.equals(variant.material());
      default -> variant.fits(filter);
    };
  }

  /** Its own category counts before the one above. */
  private boolean suits(Variant variant) {
    return categories.stream()
        .flatMap(category -> Stream.ofNullable(ShelfModel.WORN.get(category)))
        .findFirst()
        .map(size -> variant.available() && variant.size().equals(size))
        .orElse(true);
  }

  boolean isAvailable() {
    return variants.stream().anyMatch(Variant::available);
  }

  private boolean isReduced() {
    return variants.stream().anyMatch(Variant::reduced);
  }

  long lowestPrice() {
    return variants.stream().mapToLong(Variant::price).min().orElseThrow();
  }

  private static boolean within(
      BigDecimal number,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      @Nullable BigDecimal below) {
    return (min == null || number.compareTo(min) >= 0)
        && (max == null || number.compareTo(max) <= 0)
        && (below == null || number.compareTo(below) < 0);
  }

  /** The product as the index holds it. */
  Map<String, Object> document(Object card) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("card", card);
    document.put("product_id", id);
    document.put("tokens", tokens());
    document.put("facets", facets());
    document.put(
        "numbers", weights.isEmpty() ? List.of() : List.of(NumericAttribute.of("weight", weights)));
    document.put("categories", categories);
    document.put("units", units);
    document.put("published_at", 1_600_000_000_000L + units);
    document.put("sold_out", isAvailable() ? 0 : 1);
    if (rating != null) {
      document.put("rating", rating);
      document.put("rating_count", 1);
    }
    document.put(
        "price", Map.of(CURRENCY, variants.stream().map(Variant::price).distinct().toList()));
    document.put("variants", variants.stream().map(variant -> variant.document(this)).toList());
    return document;
  }

  private Set<String> facets() {
    Set<String> facets = tokens();
    facets.add(Tokens.value("color", color));
    materials.forEach(material -> facets.add(Tokens.value("material", material)));
    variants.forEach(variant -> facets.addAll(variant.values()));
    return facets;
  }

  private Set<String> tokens() {
    Set<String> tokens = new TreeSet<>(Set.of(Tokens.brand(brand)));
    tokens.add(Tokens.attribute("color", color));
    materials.forEach(material -> tokens.add(Tokens.attribute("material", material)));
    variants.forEach(variant -> tokens.addAll(variant.options()));
    if (isNew) {
      tokens.add(Tokens.NEW);
    }
    if (isAvailable()) {
      tokens.add(Tokens.AVAILABLE);
    }
    if (isReduced()) {
      tokens.add(Tokens.sale(CURRENCY));
    }
    return tokens;
  }

  /** A variant. */
  record Variant(
      String size,
      String shade,
      @Nullable String material,
      long price,
      boolean available,
      boolean reduced) {

    boolean fits(Filter filter) {
      return switch (filter) {
        case Filter.OptionIs(var key, var value) -> options().contains(Tokens.option(key, value));
        case Filter.PriceWithin(var min, var max) ->
            (min == null || price >= min) && (max == null || price <= max);
        case Filter.Available(var holds) -> available == holds;
        default -> throw new IllegalArgumentException("Not of a variant: " + filter);
      };
    }

    List<String> options() {
      return Stream.concat(
              Stream.of(Tokens.option("size", size), Tokens.option("shade", shade)),
              Stream.ofNullable(material).map(it -> Tokens.option("material", it)))
          .toList();
    }

    List<String> values() {
      return options().stream()
          .map(option -> Tokens.VALUE + option.substring(Tokens.OPTION.length()))
          .toList();
    }

    Map<String, Object> document(ShelfItem item) {
      Set<String> tokens = new TreeSet<>(options());
      tokens.addAll(values());
      item.materials().forEach(it -> tokens.add(Tokens.value("material", it)));
      item.materials().forEach(it -> tokens.add(Tokens.attribute("material", it)));
      if (available) {
        tokens.add(Tokens.AVAILABLE);
      }
      return Map.of(
          "tokens", tokens, "categories", item.categories(), "price", Map.of(CURRENCY, price));
    }
  }
}
