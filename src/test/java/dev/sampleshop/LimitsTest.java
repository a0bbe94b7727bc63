package dev.sampleshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What is too much. */
@SampleShopTest
class LimitsTest {

  private final Client client;

  @Autowired
  LimitsTest(WebTestClient http) {
    this.client = new Client(http);
  }

  @Test
  void anOperationTooDeepIsRefused() {
    refused("{ thing " + "{ self ".repeat(15) + "{ id }" + " }".repeat(15) + "}", "QUERY_TOO_DEEP");
  }

  @Test
  void depthHiddenInFragmentsIsFound() {
    StringBuilder query = new StringBuilder("{ thing { ...F0 } }");
    IntStream.range(0, 15)
        .forEach(
            i -> query.append("fragment F%d on Thing { self { ...F%d } }".formatted(i, i + 1)));
    refused(query + "fragment F15 on Thing { id }", "QUERY_TOO_DEEP");
  }

  @Test
  void pagesWithinPagesMultiply() {
    refused(
        "{ things(first: 100) { nodes { things(first: 100) { nodes { id title price } } } } }",
        "QUERY_TOO_COMPLEX");
  }

  @Test
  void thePageSizeOfAVariableCounts() {
    client
        .query(
            "query($n: Int) { things(first: $n) { nodes { things(first: $n) { nodes { id title"
                + " price } } } } }",
            Map.of("n", 100))
        .jsonPath("$.errors[0].extensions.code")
        .isEqualTo("QUERY_TOO_COMPLEX");
  }

  @Test
  void fragmentsThatDoubleEachOtherAreRefusedWithoutBeingExpanded() {
    StringBuilder query = new StringBuilder("query($y: Boolean!) { thing { ...F0 } }");
    IntStream.range(0, 200)
        .forEach(
            i ->
                query.append(
                    "fragment F%d on Thing { ...F%d ...F%d @include(if: $y) }"
                        .formatted(i, i + 1, i + 1)));
    client
        .query(query + "fragment F200 on Thing { id }", Map.of("y", true))
        .jsonPath("$.errors[0].extensions.code")
        .value(code -> assertThat(code).isIn("TOO_MANY_DIRECTIVES", "QUERY_TOO_COMPLEX"));
  }

  @Test
  void aThousandAliasesAreRefused() {
    String aliases =
        IntStream.range(0, 1000)
            .mapToObj(i -> "a%d: greeting".formatted(i))
            .collect(Collectors.joining(" "));
    refused("{ " + aliases + " }", "TOO_MANY_ALIASES");
  }

  @Test
  void tooManyDirectivesAreRefused() {
    refused("{ greeting " + "@include(if: true) ".repeat(101) + "}", "TOO_MANY_DIRECTIVES");
  }

  @Test
  void tooLongADocumentIsRefused() {
    refused("{ " + "greeting ".repeat(10_001) + "}", "TOO_MANY_TOKENS");
  }

  @Test
  void tooGreatABatchIsRefused() {
    client
        .raw(Collections.nCopies(11, Map.of("query", "{ greeting }")), headers -> {})
        .expectBody()
        .jsonPath("$.errors[0].extensions.code")
        .isEqualTo("BATCH_TOO_LARGE");
  }

  @Test
  void cyclicIntrospectionIsRefused() {
    refused(
        "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
        "INTROSPECTION_TOO_LARGE");
  }

  @Test
  void theIntrospectionOfToolsIsAnswered() {
    client
        .query(graphql.introspection.IntrospectionQuery.INTROSPECTION_QUERY)
        .jsonPath("$.data.__schema.queryType.name")
        .isEqualTo("Query");
  }

  @Test
  void theCostCountsFieldsAndItems() {
    // things, nodes, ten times an item with its id
    client
        .query("{ things(first: 10) { nodes { id } } }")
        .jsonPath("$.extensions.cost.requested")
        .isEqualTo(22)
        .jsonPath("$.extensions.cost.actual")
        .isEqualTo(22)
        .jsonPath("$.extensions.cost.limit")
        .isEqualTo(30_000)
        .jsonPath("$.extensions.cost.remaining")
        .isEqualTo(29_978);
  }

  @Test
  void aPageWithoutASizeCostsThatOfTheDefault() {
    assertThat(requested("{ things { nodes { id } } }", Map.of())).isEqualTo(2 + 24 * 2);
  }

  @Test
  void whatIsSkippedCostsNothing() {
    String query = "query($y: Boolean!) { greeting things @include(if: $y) { totalCount } }";
    assertThat(requested(query, Map.of("y", false))).isEqualTo(1);
  }

  @Test
  void whatIsIncludedCosts() {
    String query = "query($y: Boolean!) { greeting things @include(if: $y) { totalCount } }";
    assertThat(requested(query, Map.of("y", true))).isEqualTo(3);
  }

  @Test
  void theSchemaSaysWhatASearchCostsAndHowLongAListMayBe() {
    assertThat(requested("{ searched }", Map.of())).isEqualTo(100 + 1 + 3);
  }

  @Test
  void theOperationsOfABatchShareWhatOneMayCost() {
    Map<String, String> dear =
        Map.of(
            "query",
            "{ things(first: 100) { nodes { things(first: 90) { totalCount } } } "
                + "a: things(first: 100) { nodes { things(first: 90) { nodes { id } } } } }");
    client
        .raw(List.of(dear, dear), headers -> {})
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$[0].data.a")
        .exists()
        .jsonPath("$[1].errors[0].extensions.code")
        .isEqualTo("QUERY_TOO_COMPLEX");
  }

  private int requested(String query, Map<String, ?> variables) {
    byte[] answer = client.query(query, variables).returnResult().getResponseBody();
    return JsonPath.read(new String(answer), "$.extensions.cost.requested");
  }

  private void refused(String query, String code) {
    client
        .query(query)
        .jsonPath("$.errors[0].extensions.code")
        .isEqualTo(code)
        .jsonPath("$.data")
        .doesNotExist();
  }
}
