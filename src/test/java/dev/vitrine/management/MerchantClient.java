package dev.vitrine.management;

import dev.vitrine.platform.intake.ImportClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the merchants' endpoint as a merchant's program does, and to the shoppers'. */
final class MerchantClient {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;
  private final Optional<String> key;
  private final String language;

  private MerchantClient(int port, Optional<String> key, String language) {
    this.port = port;
    this.key = key;
    this.language = language;
  }

  /** A client whose key may do everything. */
  static MerchantClient of(int port) {
    return new MerchantClient(port, Optional.of(ImportClient.KEY), "en");
  }

  /** The same client with another key. */
  MerchantClient with(String secret) {
    return new MerchantClient(port, Optional.of(secret), language);
  }

  /** The same client without a key. */
  MerchantClient withoutKey() {
    return new MerchantClient(port, Optional.empty(), language);
  }

  /** The same client in another language. */
  MerchantClient speaking(String tag) {
    return new MerchantClient(port, key, tag);
  }

  /** A client whose key has these scopes of the schema. */
  MerchantClient scoped(String... scopes) {
    return with(secretOf(scopes));
  }

  /** A new key that has these scopes of the schema. */
  String secretOf(String... scopes) {
    Answer created =
        run(
            """
            mutation ($scopes: [Scope!]!) {
              apiKeyCreate(input: { label: "scoped", scopes: $scopes }) { secret }
            }
            """,
            Map.of("scopes", List.of(scopes)));
    return created.text("/data/apiKeyCreate/secret");
  }

  /** Runs an operation of the merchants' schema. */
  Answer run(String document) {
    return run(document, Map.of());
  }

  /** Runs an operation of the merchants' schema with variables. */
  Answer run(String document, Map<String, ?> variables) {
    return post("/management/graphql", document, variables);
  }

  /** Runs an operation of the shoppers' schema. */
  Answer shop(String document) {
    return post("/graphql", document, Map.of());
  }

  /** Runs a mutation on an input and gives its payload. */
  Answer mutate(String mutation, String inputType, Map<String, ?> input, String selection) {
    String document =
        "mutation ($input: %s!) { %s(input: $input) { %s userErrors { code message path } } }"
            .formatted(inputType, mutation, selection);
    Answer answer = run(document, Map.of("input", input));
    JsonNode payload = answer.body().at("/data/" + mutation);
    return new Answer(answer.status(), payload.isObject() ? payload : answer.body());
  }

  private Answer post(String path, String document, Map<String, ?> variables) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("Accept-Language", language)
            .POST(
                BodyPublishers.ofString(
                    JSON.writeValueAsString(Map.of("query", document, "variables", variables))));
    key.ifPresent(secret -> request.header("Vitrine-Key", secret));
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), JSON.readTree(response.body()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** What the server answered. */
  record Answer(int status, JsonNode body) {

    /** The value at a JSON pointer, as text. */
    String text(String pointer) {
      return body.at(pointer).asString();
    }

    /** The value at a JSON pointer, as JSON with apostrophes for quotation marks. */
    String json(String pointer) {
      return body.at(pointer).toString().replace('"', '\'');
    }

    /** The codes of the answer's errors. */
    List<String> errors() {
      return body.path("errors")
          .valueStream()
          .map(it -> it.at("/extensions/code").asString())
          .toList();
    }

    /** The refusals of a payload, as {@code CODE path}. */
    List<String> refusals() {
      return body.path("userErrors").valueStream().map(Answer::refusal).toList();
    }

    private static String refusal(JsonNode error) {
      return error.path("code").asString()
          + ' '
          + String.join(".", error.path("path").valueStream().map(JsonNode::asString).toList());
    }
  }
}
