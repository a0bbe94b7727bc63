package dev.vitrine.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Sends the operations of the contract as a frontend does: the whole document and a name. */
final class Frontend {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;
  private final String contract;

  Frontend(int port) {
    this.port = port;
    try {
      contract =
          new ClassPathResource("contract/catalog.graphql")
              .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs an operation of the contract. */
  Answer run(String operation, Map<String, Object> variables, Map<String, String> headers) {
    return post(
        "/graphql",
        Map.of("query", contract, "operationName", operation, "variables", variables),
        headers);
  }

  /** Runs an operation of the contract from some place. */
  Answer run(String operation, Place place, Map<String, Object> variables) {
    return run(operation, place.with(variables), Map.of());
  }

  /** Runs a document of one operation. */
  Answer ask(String document, Map<String, Object> variables, Map<String, String> headers) {
    return post("/graphql", Map.of("query", document, "variables", variables), headers);
  }

  /** Sends a body to an endpoint. */
  Answer post(String path, Object body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", "application/json")
            .header("Accept", "application/graphql-response+json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    headers.forEach(request::header);
    return send(request.build());
  }

  /** Gets what a path answers. */
  Answer get(String path) {
    return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build());
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      return new Answer(response.statusCode(), JSON.readTree(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
