package dev.vitrine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.demo.DemoTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Every operation that frontends were promised, from everywhere that the demo shop sells to. */
@DemoTest
class ContractTest {

  @LocalServerPort int port;
  private Frontend frontend;

  @BeforeEach
  void connect() {
    frontend = new Frontend(port);
  }

  @ParameterizedTest
  @EnumSource
  void contextTellsWhereTheShopperIs(Place place) {
    Answer answer = frontend.run("Context", place, Map.of()).complete();
    assertThat(answer.text("/context/market/handle")).isEqualTo(place.market());
    assertThat(answer.text("/context/locale/tag")).isEqualTo(place.locale());
    assertThat(answer.text("/context/currency/code")).isEqualTo(place.currency());
    assertThat(answer.texts("/context/availableMarkets", "/handle"))
        .containsExactlyInAnyOrder("us", "gb", "de", "ch", "jp", "kw");
  }

  @ParameterizedTest
  @EnumSource
  void categoriesAreATreeThatCountsWhatTheMarketSells(Place place) {
    Answer answer = frontend.run("CategoryTree", place, Map.of()).complete();
    assertThat(answer.at("/categories").valueStream())
        .isNotEmpty()
        .allSatisfy(
            top ->
                assertThat(top.path("productCount").asInt())
                    .isPositive()
                    .isGreaterThanOrEqualTo(mostOf(top.path("children"))));
  }

  private static int mostOf(JsonNode categories) {
    return categories
        .valueStream()
        .mapToInt(category -> category.path("productCount").asInt())
        .max()
        .orElse(0);
  }

  @ParameterizedTest
  @EnumSource
  void aCategoryListsItsProductsInTheMarketsCurrency(Place place) {
    Answer answer = listing(place, List.of());
    assertThat(answer.at("/category/products/edges")).hasSize(5);
    assertThat(answer.all("currencyCode")).isNotEmpty().containsOnly(place.currency());
  }

  @ParameterizedTest
  @EnumSource
  void aFacetValueHandedBackListsAsManyAsItCounted(Place place) {
    assertThat(listing(place, List.of()).at("/category/products/facets").valueStream())
        .hasSizeGreaterThan(3)
        .allSatisfy(facet -> handBack(place, firstValue(facet)));
  }

  private static JsonNode firstValue(JsonNode facet) {
    return facet.has("values") ? facet.at("/values/0") : facet.at("/ranges/0");
  }

  private void handBack(Place place, JsonNode value) {
    Answer narrowed = listing(place, List.of(value.path("input")));
    assertThat(narrowed.at("/category/products/totalCount")).isEqualTo(value.path("count"));
    assertThat(values(narrowed).filter(each -> each.path("selected").asBoolean()))
        .extracting(each -> each.path("input"))
        .containsExactly(value.path("input"));
  }

  private static Stream<JsonNode> values(Answer listing) {
    return listing
        .at("/category/products/facets")
        .valueStream()
        .flatMap(facet -> facet.path(facet.has("values") ? "values" : "ranges").valueStream());
  }

  @ParameterizedTest
  @EnumSource
  void aProductPageIsWhole(Place place) {
    JsonNode card = card(place);
    Answer answer =
        frontend.run("ProductPage", place, Map.of("slug", card.path("slug").asString())).complete();
    assertThat(answer.at("/product/id")).isEqualTo(card.path("id"));
    assertThat(answer.at("/product/priceRange")).isEqualTo(card.path("priceRange"));
    assertThat(answer.at("/product/variants/nodes")).isNotEmpty();
    assertThat(answer.at("/product/media/nodes")).isNotEmpty();
    assertThat(answer.all("currencyCode")).isNotEmpty().containsOnly(place.currency());
  }

  @ParameterizedTest
  @EnumSource
  void aPartialChoiceOfOptionsAnswersAVariantThatFits(Place place) {
    String slug = card(place).path("slug").asString();
    Answer page = frontend.run("ProductPage", place, Map.of("slug", slug));
    JsonNode last = page.at("/product/variants/nodes").valueStream().toList().getLast();
    JsonNode option = last.at("/selectedOptions/0");
    Map<String, JsonNode> choice = Map.of("key", option.path("key"), "value", option.path("value"));
    Answer chosen =
        frontend.run(
            "ProductPage", place, Map.of("slug", slug, "selectedOptions", List.of(choice)));
    String sku = chosen.complete().text("/product/variant/sku");
    assertThat(page.at("/product/variants/nodes").valueStream())
        .filteredOn(variant -> variant.path("sku").asString().equals(sku))
        .singleElement()
        .satisfies(
            variant -> assertThat(variant.path("selectedOptions").valueStream()).contains(option));
  }

  @ParameterizedTest
  @EnumSource
  void theHomePageHasThreeShelves(Place place) {
    Answer answer = frontend.run("HomePage", place, Map.of()).complete();
    assertThat(Stream.of("a", "b", "c").map(it -> answer.at("/" + it + "/products/edges")))
        .allSatisfy(shelf -> assertThat(shelf).isNotEmpty());
    assertThat(answer.all("currencyCode")).isNotEmpty().containsOnly(place.currency());
  }

  @ParameterizedTest
  @EnumSource
  void aCollectionIsWalkedBackwards(Place place) {
    Map<String, Object> last = Map.of("handle", "gift-ideas", "last", 3);
    Answer end = frontend.run("CollectionListing", place, last).complete();
    String start = end.text("/collection/products/pageInfo/startCursor");
    Answer before =
        frontend
            .run(
                "CollectionListing",
                place,
                Map.of("handle", "gift-ideas", "last", 3, "before", start))
            .complete();
    assertThat(ids(end, "/collection"))
        .hasSize(3)
        .doesNotContainAnyElementsOf(ids(before, "/collection"));
    assertThat(ids(before, "/collection")).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource
  void aBrandListsItsProductsPageByPage(Place place) {
    String path = card(place).at("/brand/path").asString();
    String slug = path.substring(path.lastIndexOf('/') + 1);
    Answer first = frontend.run("BrandListing", place, Map.of("slug", slug, "first", 1)).complete();
    String end = first.text("/brand/products/pageInfo/endCursor");
    Answer second =
        frontend
            .run("BrandListing", place, Map.of("slug", slug, "first", 1, "after", end))
            .complete();
    assertThat(ids(first, "/brand")).hasSize(1);
    assertThat(ids(second, "/brand")).hasSize(1).isNotEqualTo(ids(first, "/brand"));
  }

  @ParameterizedTest
  @EnumSource
  void everyPathOfACardAndItsBrandAndItsCategoryIsARoute(Place place) {
    JsonNode card = card(place);
    assertThat(route(place, card.path("path")).at("/route/product/id")).isEqualTo(card.path("id"));
    assertThat(route(place, card.at("/brand/path")).at("/route/brand/id"))
        .isEqualTo(card.at("/brand/id"));
    JsonNode category = frontend.run("CategoryTree", place, Map.of()).at("/categories/0");
    assertThat(route(place, category.path("path")).at("/route/category/id"))
        .isEqualTo(category.path("id"));
  }

  private Answer route(Place place, JsonNode path) {
    Map<String, Object> variables = Map.of("path", path.asString(), "locale", place.locale());
    Answer answer =
        frontend.run("Route", variables, Map.of("Vitrine-Market", place.market())).complete();
    assertThat(answer.text("/route/canonicalPath")).isEqualTo(path.asString());
    assertThat(answer.text("/route/market/handle")).isEqualTo(place.market());
    return answer;
  }

  @ParameterizedTest
  @EnumSource
  void whatHasAnIdIsFetchedAgainByIt(Place place) {
    JsonNode card = card(place);
    JsonNode category = frontend.run("CategoryTree", place, Map.of()).at("/categories/0");
    JsonNode variant = card.at("/defaultVariant");
    List<JsonNode> ids = List.of(card.path("id"), variant.path("id"), category.path("id"));
    Answer answer = frontend.run("Refetch", place, Map.of("ids", ids)).complete();
    assertThat(answer.at("/nodes/0/title")).isEqualTo(card.path("title"));
    assertThat(answer.at("/nodes/1/sku")).isEqualTo(variant.path("sku"));
    assertThat(answer.at("/nodes/2/title")).isEqualTo(category.path("title"));
  }

  private JsonNode card(Place place) {
    return listing(place, List.of()).at("/category/products/edges/0/node");
  }

  private Answer listing(Place place, List<JsonNode> filters) {
    String path = frontend.run("CategoryTree", place, Map.of()).text("/categories/0/path");
    Map<String, Object> variables = Map.of("path", path, "first", 5, "filters", filters);
    return frontend.run("CategoryListing", place, variables).complete();
  }

  private static List<String> ids(Answer answer, String owner) {
    return answer.texts(owner + "/products/edges", "/node/id");
  }
}
