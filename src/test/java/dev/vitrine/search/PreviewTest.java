package dev.vitrine.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What merchants see of rules before they hold. */
@VitrineTest
class PreviewTest {

  private static final String PREVIEW =
      """
      query ($query: String!, $rule: SearchRuleSaveInput!) {
        searchPreview(query: $query, market: "atelier", rule: $rule) {
          before { products { externalId } totalCount redirect }
          after { products { externalId } totalCount redirect }
        }
      }
      """;
  private static final String SAVE =
      """
      mutation ($input: SearchRuleSaveInput!) {
        searchRuleSave(input: $input) { searchRule { handle } userErrors { code } }
      }
      """;
  private static final String DELETE =
      """
      mutation { searchRuleDelete(input: { handle: "at-seen" }) { deletedHandle } }
      """;

  private Bazaar atelier;

  @BeforeEach
  void open(@LocalServerPort int port) {
    atelier = Bazaar.atelier(port);
  }

  @AfterEach
  void takeTheRuleAway() {
    atelier.manage(DELETE, Map.of());
  }

  private JsonNode preview(String query, Map<String, ?> rule) {
    return atelier.manage(PREVIEW, Map.of("query", query, "rule", rule));
  }

  @Test
  void aRuleThatThereIsNotAndThatSaysNoKindIsRefused() {
    JsonNode answer = preview("dress", Map.of("handle", "at-nobody"));
    assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("NOT_FOUND");
    assertThat(answer.at("/errors/0/extensions/value").asString()).isEqualTo("at-nobody");
  }

  @Test
  void aQueryWithoutWordsIsRefused() {
    JsonNode answer = preview("!!!", Map.of("handle", "at-seen", "kind", "PIN"));
    assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("QUERY_WITHOUT_WORDS");
  }

  @Test
  void aRuleWithoutEffectChangesNothing() {
    for (String kind : List.of("PIN", "HIDE", "BOOST", "BURY", "SYNONYM", "WEIGHTS", "REDIRECT")) {
      JsonNode seen =
          preview("dress", Map.of("handle", "at-seen", "kind", kind)).at("/data/searchPreview");
      assertThat(seen.at("/before/totalCount").asInt()).as(kind).isEqualTo(3);
      assertThat(seen.path("after")).as(kind).isEqualTo(seen.path("before"));
    }
  }

  @Test
  void ofARuleThatThereIsWhatIsNotSaidStays() {
    Map<String, ?> rule =
        Map.of(
            "handle",
            "at-seen",
            "kind",
            "HIDE",
            "market",
            "atelier",
            "products",
            List.of("at-blue"));
    assertThat(atelier.manage(SAVE, Map.of("input", rule)).toString()).contains("at-seen");
    JsonNode same = preview("dress", Map.of("handle", "at-seen")).at("/data/searchPreview");
    assertThat(same.at("/after/totalCount").asInt()).isEqualTo(2);
    assertThat(same.path("after")).isEqualTo(same.path("before"));
    JsonNode other =
        preview("dress", Map.of("handle", "at-seen", "kind", "PIN")).at("/data/searchPreview");
    assertThat(other.at("/after/totalCount").asInt()).isEqualTo(3);
    assertThat(other.at("/after/products/0/externalId").asString()).isEqualTo("at-blue");
  }
}
