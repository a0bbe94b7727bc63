package dev.vitrine.listing.storefront;

import static dev.vitrine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.listing.index.IndexNames;
import dev.vitrine.market.Markets;
import dev.vitrine.platform.store.Elasticsearch;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a shopper sees of a market whose index is lost. */
@VitrineTest
class ListingWithoutIndexTest {

  private static final String LINES =
      """
      {"type":"market","handle":"dark","texts":{"en":{"name":"Dark"}},"countries":["US"],"currencies":["USD"],"locales":["en"],"defaultLocale":"en"}
      {"type":"product","externalId":"dark-1","brand":"Darkworks","texts":{"en":{"title":"Dark lamp"}},"tags":["dark"],"prices":[{"currency":"USD","amount":"30.00","compareAt":"40.00"}],"stock":[]}
      {"type":"product","externalId":"dark-2","brand":"Darkworks","texts":{"en":{"title":"Dark chair"}},"tags":["dark"],"prices":[{"currency":"USD","amount":"10.00"}],"stock":[]}
      {"type":"product","externalId":"dark-3","brand":"Darkworks","texts":{"en":{"title":"Dark table"}},"tags":["dark"],"prices":[{"currency":"USD","amount":"20.00"}],"stock":[]}
      {"type":"collection","handle":"dark-sale","rule":{"all":[{"onSale":true},{"tag":"dark"}]},"texts":{"en":{"title":"Dark sale"}}}
      """;

  private static final String BY_PRICE =
      """
      query($filters: [ProductFilterInput!], $after: String) @inContext(market: "dark") {
        brand(slug: "darkworks") {
          products(first: 2, after: $after, sort: PRICE_ASC, filters: $filters) {
            totalCount
            nodes { title }
            facets { key }
            pageInfo { hasNextPage endCursor }
          }
        }
      }
      """;

  private final WebTestClient client;
  private final Elasticsearch elasticsearch;
  private final Markets markets;
  private final IndexNames names;
  private final JsonMapper json;

  ListingWithoutIndexTest(
      @LocalServerPort int port,
      @Autowired Elasticsearch elasticsearch,
      @Autowired Markets markets,
      @Autowired IndexNames names,
      @Autowired JsonMapper json) {
    this.client =
        WebTestClient.bindToServer()
            .baseUrl("http://localhost:" + port)
            .responseTimeout(Duration.ofMinutes(1))
            .build();
    this.elasticsearch = elasticsearch;
    this.markets = markets;
    this.names = names;
    this.json = json;
  }

  @BeforeEach
  void loseTheIndex() {
    load();
    await().until(() -> markets.named("dark").isPresent());
    await().until(() -> !live().isEmpty());
    live().forEach(index -> elasticsearch.json("DELETE", "/" + index, Map.of(), null).block());
  }

  private List<String> live() {
    String alias = markets.named("dark").map(names::alias).orElseThrow();
    JsonNode found = elasticsearch.json("GET", "/_alias/" + alias, Map.of(), null).block();
    return found == null ? List.of() : List.copyOf(found.propertyNames());
  }

  private void load() {
    client
        .post()
        .uri("/management/import")
        .header("Vitrine-Key", "demo-management-key")
        .contentType(MediaType.APPLICATION_NDJSON)
        .bodyValue(LINES)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(answer -> assertThat(answer).contains("\"rejected\":0"));
  }

  private JsonNode ask(String query, Map<String, Object> variables) {
    byte[] answer =
        client
            .post()
            .uri("/graphql")
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue(Map.of("query", query, "variables", variables))
            .exchange()
            .expectBody()
            .returnResult()
            .getResponseBody();
    return json.readTree(answer);
  }

  @Test
  void listingsAreReadFromTheDatabaseAndSaySo() {
    JsonNode first = ask(BY_PRICE, Map.of());
    JsonNode products = first.at("/data/brand/products");
    assertThat(first.path("errors").isMissingNode()).as(first.toString()).isTrue();
    assertThat(first.at("/extensions/degraded").toString()).contains("elasticsearch");
    assertThat(products.path("totalCount").asInt()).isEqualTo(3);
    assertThat(products.path("nodes").toString())
        .isEqualTo("[{\"title\":\"Dark chair\"},{\"title\":\"Dark table\"}]");
    assertThat(products.path("facets").size()).isZero();
    JsonNode next = ask(BY_PRICE, Map.of("after", products.at("/pageInfo/endCursor").asString()));
    assertThat(next.at("/data/brand/products/nodes").toString())
        .isEqualTo("[{\"title\":\"Dark lamp\"}]");
    JsonNode cheap =
        ask(BY_PRICE, Map.of("filters", List.of(Map.of("price", Map.of("max", "15.00")))));
    assertThat(cheap.at("/data/brand/products/nodes").toString())
        .isEqualTo("[{\"title\":\"Dark chair\"}]");
    JsonNode sale =
        ask(
            """
            query @inContext(market: "dark") {
              collection(handle: "dark-sale") { products { nodes { title } } }
            }
            """,
            Map.of());
    assertThat(sale.at("/data/collection/products/nodes").toString())
        .isEqualTo("[{\"title\":\"Dark lamp\"}]");
  }

  @Test
  void searchesAreAnsweredFromTheDatabaseAndSaySo() {
    JsonNode answer =
        ask(
            """
            query @inContext(market: "dark") {
              search(query: "dark chair") { totalCount nodes { title } facets { key } }
            }
            """,
            Map.of());
    assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
    assertThat(answer.at("/extensions/degraded").toString()).contains("elasticsearch");
    assertThat(answer.at("/data/search/nodes").toString())
        .isEqualTo("[{\"title\":\"Dark chair\"}]");
  }

  @Test
  void suggestionsAreAnsweredWithoutTheIndex() {
    JsonNode answer =
        ask(
            """
            query @inContext(market: "dark") {
              suggest(query: "darkw") { brands { name } products { title } }
            }
            """,
            Map.of());
    assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
    assertThat(answer.at("/data/suggest/products").isArray()).isTrue();
    assertThat(answer.at("/extensions/degraded").toString()).contains("suggest");
  }
}
