package dev.vitrine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.demo.DemoTest;
import dev.vitrine.platform.intake.ImportClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** Every operation of searching that frontends were promised, wherever the demo shop sells to. */
@DemoTest
class SearchContractTest {

  private static final Map<String, String> MERCHANT = Map.of("Vitrine-Key", ImportClient.KEY);

  @LocalServerPort int port;
  private Frontend frontend;
  private String contract;

  @BeforeEach
  void connect() throws IOException {
    frontend = new Frontend(port);
    contract =
        new ClassPathResource("contract/search.graphql").getContentAsString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource
  void aProductIsFoundByItsTitleInTheShoppersLanguage(Place place) {
    JsonNode card = card(place);
    Answer answer = run("Search", place, card.path("title").asString(), Map.of()).complete();
    assertThat(answer.texts("/search/edges", "/node/id")).contains(card.path("id").asString());
    assertThat(answer.at("/search/edges/0/highlights/0/html").asString()).contains("<em>");
    assertThat(answer.at("/search/facets")).isNotEmpty();
    assertThat(answer.all("currencyCode")).isNotEmpty().containsOnly(place.currency());
  }

  @ParameterizedTest
  @EnumSource
  void aMerchantIsToldThePartsOfAScore(Place place) {
    String title = card(place).path("title").asString();
    Answer answer = run("SearchExplain", place, title, MERCHANT).complete();
    assertThat(answer.at("/search/edges/0/explain/parts")).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aProductIsSuggestedByItsTitle(Place place) {
    JsonNode card = card(place);
    String title = card.path("title").asString();
    Answer answer = run("Suggest", place, title, Map.of()).complete();
    assertThat(answer.texts("/suggest/products", "/id")).contains(card.path("id").asString());
  }

  private JsonNode card(Place place) {
    String path = frontend.run("CategoryTree", place, Map.of()).text("/categories/0/path");
    return frontend
        .run("CategoryListing", place, Map.of("path", path, "first", 1))
        .at("/category/products/edges/0/node");
  }

  private Answer run(String operation, Place place, String query, Map<String, String> headers) {
    Map<String, Object> variables = new HashMap<>(place.with(Map.of("query", query)));
    return frontend.post(
        "/graphql",
        Map.of("query", contract, "operationName", operation, "variables", variables),
        headers);
  }
}
