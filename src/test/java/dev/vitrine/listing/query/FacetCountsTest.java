package dev.vitrine.listing.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.listing.index.IndexNames;
import dev.vitrine.market.Market.SoldOut;
import dev.vitrine.platform.store.Elasticsearch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What facets tell, compared with counting products one by one, under many drawn filters. */
@VitrineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FacetCountsTest {

  private final ShelfModel model = new ShelfModel(7, 250);
  private final List<List<Filter>> draws =
      IntStream.range(0, 40).mapToObj(i -> model.someFilters()).toList();
  private final ShelfIndex index;

  FacetCountsTest(
      @Autowired Elasticsearch elasticsearch,
      @Autowired IndexNames names,
      @Autowired JsonMapper json) {
    this.index = new ShelfIndex(elasticsearch, names, json, 990_001, SoldOut.SHOWN);
  }

  @BeforeAll
  void fill() {
    index.write(model.items());
  }

  @AfterAll
  void drop() {
    index.drop();
  }

  Stream<List<Filter>> draws() {
    return draws.stream();
  }

  private ListingPage page(List<Filter> filters) {
    return index.page(
        new Scope.All(), filters, ProductSort.FEATURED, ShelfIndex.first(1, null), true);
  }

  @ParameterizedTest
  @MethodSource("draws")
  void theTotalIsExact(List<Filter> filters) {
    assertThat(page(filters).total()).isEqualTo(model.count(filters));
  }

  @ParameterizedTest
  @MethodSource("draws")
  void eachValueTellsHowManyProductsItWouldLeaveItsFacetsOtherChoicesAside(List<Filter> filters) {
    for (Counted counted : counted(page(filters))) {
      assertThat(counted.count())
          .as("%s under %s", counted.filter(), filters)
          .isEqualTo(model.count(instead(filters, counted.filter())));
    }
  }

  @ParameterizedTest
  @MethodSource("draws")
  void noValueThatLeavesProductsIsMissing(List<Filter> filters) {
    List<Filter> offered = counted(page(filters)).stream().map(Counted::filter).toList();
    assertThat(offered)
        .containsAll(
            everyValue().filter(value -> model.count(instead(filters, value)) > 0).toList());
  }

  @ParameterizedTest
  @MethodSource("draws")
  void theRangesOfANumberHoldEveryNumberOfTheListing(List<Filter> filters) {
    for (CountedFacet.Ranges facet : numbers(page(filters))) {
      if (!facet.ranges().isEmpty()) {
        assertThat(weights(without(filters, facet.key())))
            .allMatch(weight -> facet.ranges().stream().anyMatch(range -> holds(range, weight)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("draws")
  void theBoundsOfANumberAreTheLowestAndTheHighestOfTheListing(List<Filter> filters) {
    for (CountedFacet.Ranges facet : numbers(page(filters))) {
      List<BigDecimal> sorted = weights(without(filters, facet.key())).stream().sorted().toList();
      if (!sorted.isEmpty()) {
        assertThat(facet.min()).isEqualByComparingTo(sorted.getFirst());
        assertThat(facet.max()).isEqualByComparingTo(sorted.getLast());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("draws")
  void whatIsAnAttributeOfSomeAndAnOptionOfOthersIsOneFacet(List<Filter> filters) {
    assertThat(page(filters).facets())
        .extracting(CountedFacet::key)
        .contains(FacetKey.option("material"))
        .doesNotContain(FacetKey.attribute("material"));
  }

  @Test
  void aValueIsChosenWhetherItWasAskedForAsAnAttributeOrAsAnOption() {
    List<Filter> filters =
        List.of(
            new Filter.AttributeIs("material", "wool"), new Filter.OptionIs("material", "none"));
    assertThat(page(filters).facets().stream().flatMap(FacetCountsTest::selected))
        .containsExactlyInAnyOrder(
            new Filter.ValueIs("material", "wool"), new Filter.ValueIs("material", "none"));
  }

  private static Stream<Filter> selected(CountedFacet facet) {
    return facet instanceof CountedFacet.Terms terms
        ? terms.values().stream()
            .filter(CountedFacet.Value::selected)
            .map(CountedFacet.Value::filter)
        : Stream.empty();
  }

  @Test
  void aNumberThatIsChosenStaysAFacetWhereNothingHasIt() {
    Filter heavy = new Filter.NumberWithin("weight", BigDecimal.valueOf(1), null, null);
    ListingPage page = page(List.of(heavy, new Filter.BrandIs(-1)));
    assertThat(page.total()).isZero();
    CountedFacet.Ranges weight = numbers(page).getFirst();
    assertThat(weight.min()).isNull();
    assertThat(weight.ranges())
        .containsExactly(new CountedFacet.Range(heavy, BigDecimal.valueOf(1), null, 0, true));
  }

  private static List<CountedFacet.Ranges> numbers(ListingPage page) {
    return page.facets().stream()
        .filter(facet -> facet.key().kind() == FacetKey.Kind.NUMBER)
        .map(CountedFacet.Ranges.class::cast)
        .toList();
  }

  private List<BigDecimal> weights(List<Filter> filters) {
    return model.matching(filters).flatMap(item -> item.weights().stream()).toList();
  }

  private static boolean holds(CountedFacet.Range range, BigDecimal number) {
    return (range.min() == null || number.compareTo(range.min()) >= 0)
        && (range.max() == null || number.compareTo(range.max()) < 0);
  }

  private static Stream<Filter> everyValue() {
    return Stream.of(
            ShelfModel.COLORS.stream().map(value -> new Filter.AttributeIs("color", value)),
            ShelfModel.SIZES.stream().map(value -> new Filter.OptionIs("size", value)),
            ShelfModel.SHADES.stream().map(value -> new Filter.OptionIs("shade", value)),
            ShelfModel.MATERIALS.stream().map(value -> new Filter.ValueIs("material", value)),
            IntStream.rangeClosed(1, 3).mapToObj(Filter.BrandIs::new),
            IntStream.rangeClosed(1, 6).mapToObj(Filter.CategoryIs::new),
            Stream.of(new Filter.Available(true), new Filter.OnSale(true), new Filter.IsNew(true)))
        .flatMap(values -> values);
  }

  private static List<Filter> without(List<Filter> filters, FacetKey facet) {
    FacetKey home = ShelfModel.home(facet, filters);
    return filters.stream()
        .filter(filter -> !ShelfModel.home(filter.facet(), filters).equals(home))
        .toList();
  }

  private static List<Filter> instead(List<Filter> filters, Filter value) {
    List<Filter> changed = new ArrayList<>(filters);
    value.facets().forEach(facet -> changed.retainAll(without(filters, facet)));
    changed.add(value);
    return changed;
  }

  private static List<Counted> counted(ListingPage page) {
    return page.facets().stream().flatMap(FacetCountsTest::counted).toList();
  }

  private static Stream<Counted> counted(CountedFacet facet) {
    return switch (facet) {
      case CountedFacet.Terms terms ->
          terms.values().stream().map(value -> new Counted(value.filter(), value.count()));
      case CountedFacet.Ranges ranges ->
          ranges.ranges().stream().map(range -> new Counted(range.filter(), range.count()));
    };
  }

  private record Counted(Filter filter, long count) {}
}
