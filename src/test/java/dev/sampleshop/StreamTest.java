package dev.sampleshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.client.WebSocketGraphQlClient;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.socket.client.ReactorNettyWebSocketClient;
import reactor.test.StepVerifier;

/** Subscriptions. */
@SampleShopTest
class StreamTest {

  private static final String COUNT = "subscription { count(to: 3) }";

  private final Client client;
  private final int port;

  @Autowired
  StreamTest(WebTestClient http, @LocalServerPort int port) {
    this.client = new Client(http);
    this.port = port;
  }

  @Test
  void aSubscriptionIsAnsweredByServerSentEvents() {
    assertThat(stream(COUNT).lines().skip(2).map(line -> line.replaceFirst(",\"extensions.*", "}")))
        .containsExactly(
            "event:next",
            "data:{\"data\":{\"count\":1}}",
            "",
            "event:next",
            "data:{\"data\":{\"count\":2}}",
            "",
            "event:next",
            "data:{\"data\":{\"count\":3}}",
            "",
            "event:complete",
            "data:",
            "");
  }

  @Test
  void aQueryIsAnsweredByServerSentEventsToo() {
    assertThat(stream("{ greeting }"))
        .contains("\"greeting\":\"Hello world\"")
        .contains("event:complete");
  }

  @Test
  void aStreamBeginsAtOnce() {
    assertThat(stream(COUNT)).startsWith(":");
  }

  @Test
  void aSubscriptionWithoutAStreamIsRefused() {
    client
        .raw(Map.of("query", COUNT), headers -> {})
        .expectStatus()
        .isEqualTo(406)
        .expectBody()
        .jsonPath("$.errors[0].extensions.code")
        .isEqualTo("STREAM_REQUIRED");
  }

  @Test
  void aSubscriptionIsAnsweredOverAWebSocket() {
    URI uri = URI.create("ws://localhost:" + port + "/graphql");
    WebSocketGraphQlClient socket =
        WebSocketGraphQlClient.create(uri, new ReactorNettyWebSocketClient());
    socket
        .document(COUNT)
        .retrieveSubscription("count")
        .toEntity(Integer.class)
        .collectList()
        .as(StepVerifier::create)
        .expectNext(List.of(1, 2, 3))
        .expectComplete()
        .verify(Duration.ofSeconds(60));
    socket.stop().block();
  }

  private String stream(String query) {
    return client
        .http()
        .post()
        .uri("/graphql")
        .contentType(MediaType.APPLICATION_JSON)
        .accept(MediaType.TEXT_EVENT_STREAM)
        .bodyValue(Map.of("query", query))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .returnResult()
        .getResponseBody();
  }
}
