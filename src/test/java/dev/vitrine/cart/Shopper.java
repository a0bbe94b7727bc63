package dev.vitrine.cart;

import dev.vitrine.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the shoppers' endpoint as a storefront does, with the contract's documents. */
public final class Shopper {

  private static final String KEY = "Vitrine-Key";
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final int port;
  private final String language;
  private final Map<String, String> identity;
  private final boolean isPatient;

  private Shopper(int port, String language, Map<String, String> identity, boolean isPatient) {
    this.port = port;
    this.language = language;
    this.identity = identity;
    this.isPatient = isPatient;
  }

  /** The same shopper, who asks again while the answer says that this may help. */
  public Shopper patient() {
    return new Shopper(port, language, identity, true);
  }

  /** A guest who speaks English. */
  public static Shopper of(int port) {
    return new Shopper(port, "en", Map.of(KEY, "demo-management-key"), false);
  }

  /** The same shopper in another language. */
  public Shopper speaking(String tag) {
    return new Shopper(port, tag, identity, isPatient);
  }

  /** The same shopper, signed in. */
  public Shopper signedIn(String token) {
    return with("Authorization", "Bearer " + token);
  }

  /** Opens an account of somebody; gives the token of the session. */
  public String register() {
    Map<String, ?> account =
        Map.of(
            "email",
            UUID.randomUUID() + "@example.org",
            "password",
            "correct horse",
            "name",
            "Ada");
    return mutate("Register", account).text("/session/token");
  }

  /** The same shopper with a visitor's token. */
  public Shopper visiting(String token) {
    return with("Vitrine-Visitor", token);
  }

  /** The same shopper with another key. */
  public Shopper withKey(String key) {
    return with(KEY, key);
  }

  private Shopper with(String header, String value) {
    Map<String, String> more = new HashMap<>(identity);
    more.put(header, value);
    return new Shopper(port, language, more, isPatient);
  }

  /** The same shopper at another instance. */
  public Shopper at(int other) {
    return new Shopper(other, language, identity, isPatient);
  }

  /** Runs a document with variables. */
  public Answer run(String document, Map<String, ?> variables) {
    return send(Map.of("query", document, "variables", variables));
  }

  /** Runs one operation of the contract's documents. */
  public Answer contract(String operation, Map<String, ?> variables) {
    return send(
        Map.of(
            "query", Contract.document(operation),
            "operationName", operation,
            "variables", variables));
  }

  /** Runs a mutation of the contract on an input; answers its payload. */
  public Answer mutate(String operation, Map<String, ?> input) {
    Answer answer = contract(operation, Map.of("input", input));
    JsonNode data = answer.body().path("data");
    return data.isObject() && data.size() == 1
        ? new Answer(answer.status(), data.values().iterator().next())
        : answer;
  }

  /** Makes a cart in a market and gives its payload. */
  public Answer cart(String market, List<Map<String, ?>> lines) {
    Answer answer =
        contract("CartCreate", Map.of("market", market, "input", Map.of("lines", lines)));
    return new Answer(answer.status(), answer.body().at("/data/cartCreate"));
  }

  /** A line of an input. */
  public static Map<String, ?> line(String variantId, int quantity) {
    return Map.of("variantId", variantId, "quantity", quantity);
  }

  /** An input of a cart with more fields. */
  public static Map<String, Object> input(String cartId, Map<String, ?> more) {
    Map<String, Object> input = new HashMap<>(more);
    input.put("cartId", cartId);
    return input;
  }

  /** Runs an operation of the merchants' schema. */
  public JsonNode manage(String document, Map<String, ?> variables) {
    Map<String, ?> request = Map.of("query", document, "variables", variables);
    return send("/management/graphql", request).body();
  }

  private Answer send(Map<String, ?> request) {
    return isPatient
        ? Patience.await().until(() -> send("/graphql", request), answer -> !answer.isRetryable())
        : send("/graphql", request);
  }

  private Answer send(String path, Map<String, ?> request) {
    HttpRequest.Builder http =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("Accept-Language", language)
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(request)));
    identity.forEach(http::header);
    try {
      HttpResponse<String> response = HTTP.send(http.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), JSON.readTree(response.body()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** What the server answered. */
  public record Answer(int status, JsonNode body) {

    /** Whether nothing was done, and asking again may help. */
    boolean isRetryable() {
      return body.at("/errors/0/extensions/retryable").asBoolean(false);
    }

    /** The value at a JSON pointer, as text. */
    public String text(String pointer) {
      return body.at(pointer).asString();
    }

    /** The number at a JSON pointer. */
    public long number(String pointer) {
      return body.at(pointer).asLong();
    }

    /** The value at a JSON pointer, as JSON with apostrophes for quotation marks. */
    public String json(String pointer) {
      return body.at(pointer).toString().replace('"', '\'');
    }

    /** The refusals of a payload, as {@code CODE path}. */
    public List<String> refusals() {
      return body.path("userErrors").valueStream().map(Answer::refusal).toList();
    }

    private static String refusal(JsonNode error) {
      List<String> path = error.path("path").valueStream().map(JsonNode::asString).toList();
      return (error.path("code").asString() + ' ' + String.join(".", path)).strip();
    }

    /** The codes of what keeps the payload's cart from becoming an order. */
    public List<String> problems() {
      return body.at("/cart/problems").valueStream().map(it -> it.path("code").asString()).toList();
    }
  }
}
