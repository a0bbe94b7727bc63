package dev.sampleshop;

import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What pages of other sites may do. */
@SampleShopTest
@TestPropertySource(properties = "vitrine.web.cors.allowed-origins=https://shop.example")
class CrossSiteTest {

  private final Client client;

  @Autowired
  CrossSiteTest(WebTestClient http) {
    this.client = new Client(http);
  }

  @Test
  void aGetThatAnotherSiteMadeTheBrowserSendIsRefused() {
    get(headers -> headers.set("Sec-Fetch-Site", "cross-site")).isForbidden();
  }

  @Test
  void aGetOfAPageOfOurOwnIsAnswered() {
    get(headers -> headers.set("Sec-Fetch-Site", "same-origin")).isOk();
  }

  @Test
  void aGetOfNoBrowserIsAnswered() {
    get(headers -> {}).isOk();
  }

  @Test
  void aGetWithProofOfAPreflightIsAnswered() {
    get(headers -> {
          headers.set("Sec-Fetch-Site", "cross-site");
          headers.set("GraphQL-Require-Preflight", "1");
        })
        .isOk();
  }

  @Test
  void aPageOfAnAllowedOriginIsAnswered() {
    get(headers -> {
          headers.set("Sec-Fetch-Site", "cross-site");
          headers.setOrigin("https://shop.example");
        })
        .isOk();
  }

  @Test
  void aPageOfAnotherOriginIsRefused() {
    get(headers -> headers.setOrigin("https://evil.example")).isForbidden();
  }

  @Test
  void aPreflightOfAnAllowedOriginTellsWhatItMaySend() {
    client
        .http()
        .options()
        .uri("/graphql")
        .headers(
            headers -> {
              headers.setOrigin("https://shop.example");
              headers.set("Access-Control-Request-Method", "POST");
              headers.set("Access-Control-Request-Headers", "content-type,vitrine-market");
            })
        .exchange()
        .expectHeader()
        .valueEquals("Access-Control-Allow-Headers", "content-type, vitrine-market");
  }

  private StatusAssertions get(Consumer<HttpHeaders> headers) {
    return client.get(Map.of("query", "{ greeting }"), headers).expectStatus();
  }
}
