package dev.vitrine.listing.query;

import dev.vitrine.listing.index.Tokens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A made-up shelf of products that can be counted by hand. */
final class ShelfModel {

  static final List<String> COLORS = List.of("red", "green", "blue");
  static final List<String> MATERIALS = List.of("wool", "silk", "linen", "cotton");
  static final List<String> SIZES = List.of("S", "M", "L");
  static final List<String> SHADES = List.of("light", "dark");

  /** What the person who asks wears, by category; the fourth and fifth lie below others. */
  static final Map<Long, String> WORN = Map.of(1L, "S", 4L, "L", 5L, "M");

  private static final List<Worn> SIZES_WORN =
      List.of(worn(1, List.of(4L)), worn(4, List.of()), worn(5, List.of()));

  private final Random random;
  private final List<ShelfItem> items;

  ShelfModel(long seed, int products) {
    this.random = new Random(seed);
    this.items = IntStream.rangeClosed(1, products).mapToObj(this::item).toList();
  }

  private static Worn worn(long category, List<Long> nearer) {
    return new Worn(category, nearer, List.of(Tokens.option("size", WORN.get(category))));
  }

  List<ShelfItem> items() {
    return items;
  }

  private ShelfItem item(int id) {
    List<ShelfItem.Variant> variants =
        IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(i -> variant()).toList();
    long category = 1 + random.nextInt(6);
    return new ShelfItem(
        id,
        oneOf(COLORS),
        MATERIALS.stream().filter(each -> random.nextInt(3) == 0).toList(),
        someNumbers(),
        1 + random.nextInt(3),
        category > 3 ? List.of(category, category - 3) : List.of(category),
        random.nextInt(5) == 0 ? null : BigDecimal.valueOf(10 + random.nextInt(41), 1),
        random.nextInt(20),
        random.nextBoolean(),
        variants);
  }

  private ShelfItem.Variant variant() {
    return new ShelfItem.Variant(
        oneOf(SIZES),
        oneOf(SHADES),
        random.nextBoolean() ? oneOf(MATERIALS) : null,
        100L + random.nextInt(60) * 150L,
        random.nextInt(3) > 0,
        random.nextInt(4) == 0);
  }

  private List<BigDecimal> someNumbers() {
    return IntStream.range(0, random.nextInt(3))
        .mapToObj(i -> BigDecimal.valueOf(random.nextInt(900) - 200, 1))
        .distinct()
        .toList();
  }

  private <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** Some filters, drawn from everything that shoppers could choose. */
  List<Filter> someFilters() {
    List<Filter> pool = new ArrayList<>();
    COLORS.forEach(color -> pool.add(new Filter.AttributeIs("color", color)));
    MATERIALS.forEach(material -> pool.add(new Filter.AttributeIs("material", material)));
    SIZES.forEach(size -> pool.add(new Filter.OptionIs("size", size)));
    SHADES.forEach(shade -> pool.add(new Filter.OptionIs("shade", shade)));
    MATERIALS.forEach(material -> pool.add(new Filter.OptionIs("material", material)));
    MATERIALS.forEach(material -> pool.add(new Filter.ValueIs("material", material)));
    pool.add(new Filter.PriceWithin(1_000L, 4_000L));
    pool.add(new Filter.PriceWithin(null, 2_000L));
    pool.add(new Filter.NumberWithin("weight", new BigDecimal("5"), null, new BigDecimal("20")));
    pool.add(new Filter.NumberWithin("weight", null, BigDecimal.ZERO, null));
    pool.add(new Filter.RatingWithin(new BigDecimal("3"), null));
    pool.add(new Filter.BrandIs(2));
    pool.add(new Filter.CategoryIs(1));
    pool.add(new Filter.Available(true));
    pool.add(new Filter.Available(false));
    pool.add(new Filter.InMySize(true, SIZES_WORN));
    pool.add(new Filter.InMySize(false, SIZES_WORN));
    pool.add(new Filter.OnSale(true));
    pool.add(new Filter.IsNew(true));
    return IntStream.range(0, random.nextInt(5)).mapToObj(i -> oneOf(pool)).distinct().toList();
  }

  /** How many products all facets leave, counted one by one. */
  long count(List<Filter> filters) {
    return matching(filters).count();
  }

  Stream<ShelfItem> matching(List<Filter> filters) {
    Map<FacetKey, List<Filter>> byFacet = new LinkedHashMap<>();
    filters.forEach(
        f -> byFacet.computeIfAbsent(home(f.facet(), filters), k -> new ArrayList<>()).add(f));
    return items.stream().filter(item -> item.fits(byFacet.values()));
  }

  /** The facet that a facet is one with, where a value of both is chosen. */
  static FacetKey home(FacetKey facet, List<Filter> filters) {
    return filters.stream()
        .filter(filter -> filter.facets().contains(facet))
        .map(Filter::facet)
        .filter(other -> !other.equals(facet))
        .findFirst()
        .orElse(facet);
  }
}
