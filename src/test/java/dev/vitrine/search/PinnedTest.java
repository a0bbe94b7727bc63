package dev.vitrine.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What merchants put first stands there, whatever its words are. */
@VitrineTest
class PinnedTest {

  private static final String SAVE =
      """
      mutation ($input: SearchRuleSaveInput!) {
        searchRuleSave(input: $input) { searchRule { handle } userErrors { code } }
      }
      """;
  private static final String DELETE =
      """
      mutation { searchRuleDelete(input: { handle: "at-pins" }) { deletedHandle } }
      """;

  private Bazaar atelier;

  @BeforeEach
  void pin(@LocalServerPort int port) {
    atelier = Bazaar.atelier(port);
    Map<String, ?> rule =
        Map.of(
            "handle", "at-pins",
            "kind", "PIN",
            "market", "atelier",
            "query", "dress",
            "within", true,
            "products", List.of("at-vase-onda", "at-blue"));
    assertThat(atelier.manage(SAVE, Map.of("input", rule)).toString()).contains("at-pins");
  }

  @AfterEach
  void takeThePinsAway() {
    atelier.manage(DELETE, Map.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"dress", "dresses", "red dress", "dress M", "dress under 40 €"})
  void pinsComeFirstWhateverWordsWereTakenFor(String query) {
    Bazaar.Found found = atelier.search("en", query);
    assertThat(found.understood()).isNotEmpty();
    assertThat(found.products()).startsWith("at-vase-onda", "at-blue").doesNotHaveDuplicates();
    assertThat(found.at("/totalCount").asInt()).isEqualTo(found.products().size());
  }

  @Test
  void whatIsNotPinnedMustBeWhatWordsWereTakenFor() {
    assertThat(atelier.search("en", "red dress").products())
        .containsExactlyInAnyOrder("at-vase-onda", "at-blue", "at-red-fact", "at-red-choice");
  }

  @Test
  void pagesGoOnBehindThePins() {
    List<String> walked = new ArrayList<>();
    String cursor = null;
    for (int page = 0; page < 4; page++) {
      Map<String, ?> variables =
          cursor == null ? Map.of("first", 1) : Map.of("first", 1, "after", cursor);
      Bazaar.Found found = atelier.search("en", "red dress", variables);
      walked.addAll(found.products());
      cursor = found.at("/edges/0/cursor").asString();
    }
    assertThat(walked).isEqualTo(atelier.search("en", "red dress").products());
  }

  @Test
  void pinsMustBeWhatTheShopperChose() {
    Map<String, ?> blue = Map.of("value", Map.of("key", "at_color", "value", "blue"));
    assertThat(atelier.search("en", "dress", Map.of("filters", List.of(blue))).products())
        .startsWith("at-blue")
        .doesNotContain("at-vase-onda");
  }

  @Test
  void facetsCountPinsToo() {
    Map<String, ?> rule = Map.of("handle", "at-pins", "products", List.of("at-42", "at-blue"));
    atelier.manage(SAVE, Map.of("input", rule));
    Map<String, ?> leather = Map.of("attribute", Map.of("key", "at_material", "value", "leather"));
    Bazaar.Found chosen = atelier.search("en", "dress", Map.of("filters", List.of(leather)));
    assertThat(chosen.products()).containsExactly("at-42");
    assertThat(
            atelier
                .search("en", "dress")
                .at("/facets")
                .valueStream()
                .flatMap(facet -> facet.path("values").valueStream())
                .filter(value -> value.path("value").asString().equals("leather"))
                .map(value -> value.path("count").asInt()))
        .containsExactly(1);
  }
}
