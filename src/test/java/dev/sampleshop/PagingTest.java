package dev.sampleshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.vitrine.platform.graphql.Cursor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Pages of connections. */
@SampleShopTest
class PagingTest {

  private static final String IDS =
      "{ nodes { id } edges { cursor } totalCount pageInfo { hasNextPage hasPreviousPage } } }";

  private final Client client;

  @Autowired
  PagingTest(WebTestClient http) {
    this.client = new Client(http);
  }

  @Test
  void aPageHas24ItemsWhenTheCallerDoesNotSay() {
    client.query("{ things " + IDS).jsonPath("$.data.things.nodes.length()").isEqualTo(24);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 101, 100_000})
  void aPageSizeOutOfBoundsIsRefused(int first) {
    client
        .query("query($n: Int) { things(first: $n) " + IDS, Map.of("n", first))
        .jsonPath("$.errors[0].extensions.code")
        .isEqualTo("PAGE_SIZE_OUT_OF_RANGE")
        .jsonPath("$.errors[0].extensions.max")
        .isEqualTo(100);
  }

  @Test
  void bothDirectionsAtOnceAreRefused() {
    client
        .query("{ things(first: 1, last: 1) " + IDS)
        .jsonPath("$.errors[0].extensions.code")
        .isEqualTo("INVALID_PAGE");
  }

  @Test
  void aTextThatIsNoCursorIsRefused() {
    client
        .query("{ things(after: \"bm9uc2Vuc2U\") " + IDS)
        .jsonPath("$.errors[0].extensions.code")
        .isEqualTo("INVALID_CURSOR");
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    String foreign = Cursor.encode(Cursor.scope("another"), List.of(1L));
    client
        .query("query($c: String) { things(after: $c) " + IDS, Map.of("c", foreign))
        .jsonPath("$.errors[0].extensions.code")
        .isEqualTo("CURSOR_MISMATCH");
  }

  @Test
  void walkingForwardMeetsEveryItemOnce() {
    assertThat(walk("first", "after", "edges[-1:]"))
        .hasSize(SampleShop.THINGS)
        .doesNotHaveDuplicates();
  }

  @Test
  void walkingBackwardMeetsEveryItemOnce() {
    assertThat(walk("last", "before", "edges[0:1]"))
        .hasSize(SampleShop.THINGS)
        .doesNotHaveDuplicates();
  }

  private List<String> walk(String size, String from, String furthest) {
    List<String> ids = new java.util.ArrayList<>();
    String cursor = null;
    String query = "query($c: String) { things(%s: 25, %s: $c) %s".formatted(size, from, IDS);
    while (true) {
      Map<String, String> variables = new java.util.HashMap<>();
      variables.put("c", cursor);
      String answer = new String(client.query(query, variables).returnResult().getResponseBody());
      List<String> page = JsonPath.read(answer, "$.data.things.nodes[*].id");
      if (page.isEmpty()) {
        return ids;
      }
      ids.addAll(page);
      List<String> cursors = JsonPath.read(answer, "$.data.things." + furthest + ".cursor");
      cursor = cursors.getFirst();
    }
  }
}
