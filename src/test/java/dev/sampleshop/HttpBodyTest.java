package dev.sampleshop;

import static dev.sampleshop.Client.typed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The bodies of requests by GraphQL over HTTP. */
@SampleShopTest
class HttpBodyTest {

  private static final Consumer<HttpHeaders> NO_HEADERS = headers -> {};
  private static final Map<String, String> GREETING = Map.of("query", "{ greeting }");

  private final Client client;

  @Autowired
  HttpBodyTest(WebTestClient http) {
    this.client = new Client(http);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NONSENSE", "{\"query\":", "", "{\"query\": \"{ greeting }\"} x"})
  void jsonThatCannotBeReadGets400(String body) {
    typed(client.raw(body, NO_HEADERS), 400, "INVALID_JSON");
  }

  @Test
  void jsonNestedTooDeepGets400() {
    String body = "{\"query\": \"{ greeting }\", \"variables\": " + "[".repeat(100_000);
    typed(client.raw(body, NO_HEADERS), 400, "INVALID_JSON");
  }

  @Test
  void bytesThatAreNotUtf8Get400() {
    byte[] body =
        "{\"query\": \"{ greeting(name: \\\"ä\\\") }\"}".getBytes(StandardCharsets.ISO_8859_1);
    typed(client.raw(body, NO_HEADERS), 400, "INVALID_JSON");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"qeury\": \"{ greeting }\"}",
        "{\"query\": 7}",
        "{\"query\": \"\"}",
        "{\"query\": \"{ greeting }\", \"variables\": [7]}",
        "{\"query\": \"{ greeting }\", \"operationName\": {}}",
        "{\"query\": \"{ greeting }\", \"extensions\": \"x\"}",
        "[]",
        "[1]",
        "7",
        "null"
      })
  void aBodyThatIsNoGraphQlRequestGets422(String body) {
    typed(client.raw(body, NO_HEADERS), 422, "INVALID_REQUEST");
  }

  @Test
  void nullForAnOptionalParameterIsTheSameAsLeavingItOut() {
    String body =
        "{\"query\": \"{ greeting }\", \"variables\": null, \"operationName\": null,"
            + " \"extensions\": null}";
    client.raw(body, NO_HEADERS).expectStatus().isOk();
  }

  @Test
  void unknownParametersAreIgnored() {
    client.raw("{\"query\": \"{ greeting }\", \"more\": 1}", NO_HEADERS).expectStatus().isOk();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/graphql",
        "application/json; charset=iso-8859-1"
      })
  void aBodyThatIsNotJsonGets415(String contentType) {
    typed(
        client.raw(
            "{\"query\": \"{ greeting }\"}", headers -> headers.set("Content-Type", contentType)),
        415,
        "UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void aPostWithoutAContentTypeGets415() {
    typed(client.http().post().uri("/graphql").exchange(), 415, "UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void jsonInUtf8MaySaySo() {
    client
        .raw(GREETING, headers -> headers.set("Content-Type", "application/json; charset=UTF-8"))
        .expectStatus()
        .isOk();
  }

  @Test
  void aBodyOfTenMegabytesGets413() {
    typed(client.raw("x".repeat(10_000_000), NO_HEADERS), 413, "BODY_TOO_LARGE");
  }

  @Test
  void theRequestAfterARefusedBodyWorks() {
    client.raw("x".repeat(10_000_000), NO_HEADERS).expectStatus().isEqualTo(413);
    client.raw(GREETING, NO_HEADERS).expectStatus().isOk();
  }

  @Test
  void aBatchIsAnsweredInItsOrder() {
    client
        .raw(List.of(Map.of("query", "{ greeting }"), Map.of("query", "{ market }")), NO_HEADERS)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$[0].data.greeting")
        .isEqualTo("Hello world")
        .jsonPath("$[1].data.market")
        .isEqualTo("default");
  }

  @Test
  void aBatchIsNoStream() {
    client
        .raw(
            List.of(Map.of("query", "{ greeting }")),
            headers -> headers.set("Accept", "text/event-stream"))
        .expectStatus()
        .isEqualTo(406);
  }

  @Test
  void aRefusalSpeaksTheCallersLanguage() {
    client
        .raw("NONSENSE", headers -> headers.set("Accept-Language", "ja"))
        .expectBody()
        .jsonPath("$.errors[0].message")
        .isEqualTo("JSON を読み取れません。");
  }
}
