package dev.sampleshop;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What operations answer. */
@SampleShopTest
class ExecutionTest {

  @Autowired WebTestClient http;

  @Test
  void aQueryIsAnswered() {
    post("{ greeting }").isOk().expectBody().jsonPath("$.data.greeting").isEqualTo("Hello world");
  }

  @Test
  void aTextThatFellBackIsListedWithItsPath() {
    post("{ things(first: 2) { nodes { title } } }")
        .isOk()
        .expectBody()
        .jsonPath("$.data.things.nodes[1].title")
        .isEqualTo("Thing 2")
        .jsonPath("$.extensions.context.fallbacks")
        .isEqualTo(
            java.util.List.of(
                Map.of("path", java.util.List.of("things", "nodes", 1, "title"), "locale", "en")));
  }

  private org.springframework.test.web.reactive.server.StatusAssertions post(String query) {
    return http.post()
        .uri("/graphql")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of("query", query))
        .exchange()
        .expectStatus();
  }
}
