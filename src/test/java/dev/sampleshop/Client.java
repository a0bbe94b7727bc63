package dev.sampleshop;

import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.util.UriComponentsBuilder;

/** Sends operations as frontends do. */
record Client(WebTestClient http) {

  static final String GRAPHQL = "application/graphql-response+json";

  BodyContentSpec query(String query) {
    return post(query, Map.of(), headers -> {}).expectBody();
  }

  BodyContentSpec query(String query, Map<String, ?> variables) {
    return post(query, variables, headers -> {}).expectBody();
  }

  BodyContentSpec query(String query, Consumer<HttpHeaders> headers) {
    return post(query, Map.of(), headers).expectBody();
  }

  ResponseSpec post(String query, Map<String, ?> variables, Consumer<HttpHeaders> headers) {
    return raw(Map.of("query", query, "variables", variables), headers);
  }

  ResponseSpec raw(Object body, Consumer<HttpHeaders> headers) {
    return http.post()
        .uri("/graphql")
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.ACCEPT, GRAPHQL)
        .headers(headers)
        .bodyValue(body)
        .exchange();
  }

  ResponseSpec get(Map<String, String> parameters, Consumer<HttpHeaders> headers) {
    UriComponentsBuilder path = UriComponentsBuilder.fromPath("/graphql");
    parameters.keySet().forEach(name -> path.queryParam(name, "{" + name + "}"));
    return http.get()
        .uri(path.encode().build().toUriString(), parameters)
        .headers(headers)
        .exchange();
  }

  /** The answer, which refuses with this status and code and has no data. */
  static ResponseSpec typed(ResponseSpec answer, int status, String code) {
    answer
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(Client.GRAPHQL)
        .expectBody()
        .jsonPath("$.errors[0].extensions.code")
        .isEqualTo(code)
        .jsonPath("$.data")
        .doesNotExist();
    return answer;
  }
}
