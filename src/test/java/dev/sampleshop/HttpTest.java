package dev.sampleshop;

import static dev.sampleshop.Client.typed;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** GraphQL over HTTP, sentence by sentence. */
@SampleShopTest
class HttpTest {

  private static final Consumer<HttpHeaders> NO_HEADERS = headers -> {};
  private static final Map<String, String> GREETING = Map.of("query", "{ greeting }");

  private final Client client;
  private final int port;

  @Autowired
  HttpTest(WebTestClient http, @LocalServerPort int port) {
    this.port = port;
    this.client = new Client(http);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/graphql-response+json | application/graphql-response+json",
        "application/graphql-response+json; charset=utf-8 | application/graphql-response+json",
        "application/json | application/json",
        "*/* | application/graphql-response+json",
        "application/* | application/graphql-response+json",
        "text/html,*/*;q=0.8 | application/graphql-response+json",
        "application/graphql-response+json, application/json;q=0.9 |"
            + " application/graphql-response+json",
        "application/graphql-response+json;q=0.5, application/json | application/json",
        "application/json, application/graphql-response+json;q=0 | application/json",
      })
  void theAnswerIsInTheMediaTypeThatTheClientLikesBest(String accept, String answered) {
    client
        .raw(GREETING, headers -> headers.set("Accept", accept))
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentType(answered);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/xml", "nonsense", "application/json;q=0"})
  void aClientThatAcceptsNoneOfOursGets406(String accept) {
    typed(client.raw(GREETING, headers -> headers.set("Accept", accept)), 406, "NOT_ACCEPTABLE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/graphql-response+json", "application/json"})
  void aDocumentThatCannotBeParsedGets400(String accept) {
    typed(
        client.raw(Map.of("query", "{"), headers -> headers.set("Accept", accept)),
        400,
        "INVALID_SYNTAX");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/graphql-response+json", "application/json"})
  void aDocumentThatIsNotValidGets422(String accept) {
    typed(
        client.raw(Map.of("query", "{ nope }"), headers -> headers.set("Accept", accept)),
        422,
        "INVALID_QUERY");
  }

  @Test
  void anOperationThatIsNotInTheDocumentGets422() {
    Map<String, String> body = Map.of("query", "query A { greeting }", "operationName", "B");
    typed(client.raw(body, NO_HEADERS), 422, "OPERATION_NOT_FOUND");
  }

  @Test
  void severalOperationsWithoutANameGet422() {
    Map<String, String> body = Map.of("query", "query A { greeting } query B { greeting }");
    typed(client.raw(body, NO_HEADERS), 422, "OPERATION_NOT_FOUND");
  }

  @Test
  void variablesThatDoNotFitGet422() {
    Map<String, Object> body =
        Map.of("query", "query($n: Int!) { things(first: $n) { totalCount } }");
    typed(client.raw(body, NO_HEADERS), 422, "INVALID_VARIABLES");
  }

  @Test
  void anAnswerWithErrorsAndDataGets294() {
    client.raw(Map.of("query", "{ greeting broken }"), NO_HEADERS).expectStatus().isEqualTo(294);
  }

  @Test
  void anAnswerWithErrorsAndNullDataGets294() {
    client
        .raw(Map.of("query", "{ absentButPromised }"), NO_HEADERS)
        .expectStatus()
        .isEqualTo(294)
        .expectBody()
        .jsonPath("$.data")
        .isEmpty();
  }

  @Test
  void clientsOlderThanTheMediaTypeGet200ForAPartialAnswer() {
    client
        .raw(
            Map.of("query", "{ greeting broken }"),
            headers -> headers.set("Accept", "application/json"))
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentType("application/json");
  }

  @Test
  void aGetAnswersAQuery() {
    client
        .get(
            Map.of(
                "query", "query A($n: String) { greeting(name: $n) } query B { market }",
                "operationName", "A",
                "variables", "{\"n\": \"+ &ü\"}",
                "extensions", "{}"),
            NO_HEADERS)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.data.greeting")
        .isEqualTo("Hello + &ü");
  }

  @Test
  void emptyParametersOfAGetAreTheSameAsNone() {
    Map<String, String> parameters =
        Map.of("query", "{ greeting }", "operationName", "", "variables", "");
    client.get(parameters, NO_HEADERS).expectStatus().isOk();
  }

  @Test
  void aGetWithoutADocumentGets422() {
    typed(client.get(Map.of("x", "1"), NO_HEADERS), 422, "INVALID_REQUEST");
  }

  @Test
  void aGetWithVariablesThatAreNoJsonGets400() {
    Map<String, String> parameters = Map.of("query", "{ greeting }", "variables", "{");
    typed(client.get(parameters, NO_HEADERS), 400, "INVALID_JSON");
  }

  @Test
  void aMutationByGetGets405AndTheMethodToUse() {
    Map<String, String> parameters = Map.of("query", "mutation { rename(name: \"x\") }");
    typed(client.get(parameters, NO_HEADERS), 405, "MUTATION_OVER_GET")
        .expectHeader()
        .valueEquals("Allow", "POST");
  }

  @Test
  void theAnswerToAGetVariesByWhatTheContextIsMadeOf() {
    List<String> vary =
        client.get(GREETING, NO_HEADERS).returnResult(Void.class).getResponseHeaders().getVary();
    assertThat(vary).contains("Accept", "Accept-Language", "Vitrine-Market");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
  void otherMethodsGet405AndTheMethodsToUse(String method) {
    ResponseSpec answer =
        client.http().method(HttpMethod.valueOf(method)).uri("/graphql").exchange();
    typed(answer, 405, "METHOD_NOT_ALLOWED").expectHeader().valueEquals("Allow", "GET,POST");
  }

  @Test
  void aLongAnswerIsCompressedForWhoUnderstandsIt() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
            .header("Content-Type", "application/json")
            .header("Accept-Encoding", "gzip")
            .POST(ofString("{\"query\": \"{ things(first: 100) { nodes { id title price } } }\"}"))
            .build();
    try (HttpClient plain = HttpClient.newHttpClient()) {
      HttpResponse<Void> answer = plain.send(request, HttpResponse.BodyHandlers.discarding());
      assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }
  }
}
