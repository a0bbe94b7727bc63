package dev.vitrine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.demo.DemoTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What facets are called where an attribute and an option share a key. */
@DemoTest
class FacetKeysTest {

  private static final String FACETS =
      """
      query ($filters: [ProductFilterInput!]) {
        products(first: 1, filters: $filters) {
          totalCount
          facets { key ... on TermsFacet { values { value count selected input } } }
        }
      }
      """;

  @LocalServerPort int port;
  private Frontend frontend;

  @BeforeEach
  void open() {
    frontend = new Frontend(port);
  }

  @Test
  void theyAreOneFacet() {
    assertThat(keys(List.of())).containsOnlyOnce("color").doesNotContain("attribute.color");
  }

  @Test
  void theFacetKeepsItsKeyWhetherItIsChosenAsTheOneOrAsTheOther() {
    for (String kind : List.of("attribute", "option", "value")) {
      Map<String, ?> white = Map.of(kind, Map.of("key", "color", "value", "white"));
      assertThat(selected(ask(List.of(white)))).as(kind).containsExactly("color");
    }
  }

  @Test
  void whatAValueHandsBackFindsAsManyProductsAsItTold() {
    JsonNode white = white(ask(List.of()));
    Answer found = ask(List.of(white.path("input")));
    assertThat(white.path("input").propertyNames()).containsExactly("value");
    assertThat(found.at("/products/totalCount")).isEqualTo(white.path("count"));
  }

  @Test
  void withASizeChosenAColourIsCountedWhereAVariantHasBoth() {
    Map<String, ?> large = Map.of("option", Map.of("key", "size", "value", "l"));
    JsonNode white = white(ask(List.of(large)));
    Answer found = ask(List.of(large, white.path("input")));
    assertThat(found.at("/products/totalCount")).isEqualTo(white.path("count"));
  }

  private static JsonNode white(Answer answer) {
    return answer
        .at("/products/facets")
        .valueStream()
        .filter(facet -> facet.path("key").asString().equals("color"))
        .flatMap(facet -> facet.path("values").valueStream())
        .filter(value -> value.path("value").asString().equals("white"))
        .findFirst()
        .orElseThrow();
  }

  private List<String> keys(List<?> filters) {
    return ask(filters).texts("/products/facets", "/key");
  }

  private static List<String> selected(Answer answer) {
    return answer
        .at("/products/facets")
        .valueStream()
        .filter(
            facet ->
                facet.path("values").valueStream().anyMatch(v -> v.path("selected").asBoolean()))
        .map(facet -> facet.path("key").asString())
        .toList();
  }

  private Answer ask(List<?> filters) {
    return frontend.ask(FACETS, Map.of("filters", filters), Map.of());
  }
}
