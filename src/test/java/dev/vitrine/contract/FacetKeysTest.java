package dev.vitrine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.demo.DemoTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What facets are called where an attribute and an option share a key. */
@DemoTest
class FacetKeysTest {

  private static final String FACETS =
      """
      query ($filters: [ProductFilterInput!]) {
        products(first: 1, filters: $filters) {
          facets { key ... on TermsFacet { values { selected } } }
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
  void aFacetKeepsItsKeyWhenItIsChosenAndTheOtherGoes() {
    assertThat(keys(List.of())).contains("color", "attribute.color");
    Map<String, ?> white = Map.of("attribute", Map.of("key", "color", "value", "white"));
    Answer chosen = ask(List.of(white));
    assertThat(selected(chosen)).containsExactly("attribute.color");
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
