package dev.vitrine.search;

import dev.vitrine.Patience;
import dev.vitrine.platform.intake.ImportClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small market in ten languages, and shoppers who search it over HTTP. */
final class Bazaar {

  static final int PRODUCTS = 13;

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SEARCH =
      """
      query ($query: String!, $locale: String, $currency: CurrencyCode, $first: Int, $after: String,
             $filters: [ProductFilterInput!], $correct: Boolean, $interpret: Boolean) {
        %s
      }
      """;
  private static final String FIELDS =
      """
      search(query: $query, first: $first, after: $after, filters: $filters, correct: $correct,
             interpret: $interpret) {
        totalCount correctedQuery relaxation { droppedTerms matchedAny }
        redirect { location permanent }
        interpretation { remainingQuery filters { label words input } }
        edges { cursor node { externalId title } highlights { field html }
          explain { score parts { name value } matchedSynonyms appliedRules } }
        facets { __typename key ... on TermsFacet { values { value label count selected } } }
      }
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;

  private Bazaar(int port) {
    this.port = port;
  }

  /** The market, opened: everything that it sells can be found. */
  static Bazaar on(int port) {
    Bazaar bazaar = new Bazaar(port);
    bazaar.take(lines());
    Patience.await().until(() -> bazaar.count() >= PRODUCTS);
    return bazaar;
  }

  private static String lines() {
    try (InputStream lines = Bazaar.class.getResourceAsStream("/search/bazaar.ndjson")) {
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Imports lines. */
  void take(String lines) {
    new ImportClient(port).send(lines);
  }

  private int count() {
    String query = "{ products(first: 1) { totalCount } search(query: \"bowl\") { totalCount } }";
    JsonNode answer = post("/graphql", query, Map.of(), Map.of("Vitrine-Market", "bazaar"));
    boolean indexed = answer.at("/extensions/degraded").isMissingNode();
    return indexed ? answer.at("/data/products/totalCount").asInt() : 0;
  }

  /** Searches in a locale of the market. */
  Found search(String locale, String query) {
    return search(locale, query, Map.of());
  }

  /** Searches with more variables. */
  Found search(String locale, String query, Map<String, ?> more) {
    return search(locale, query, more, Map.of());
  }

  /** Searches as a merchant. */
  Found searchAsMerchant(String locale, String query) {
    return search(locale, query, Map.of(), Map.of("Vitrine-Key", ImportClient.KEY));
  }

  private Found search(
      String locale, String query, Map<String, ?> more, Map<String, String> headers) {
    Map<String, Object> variables = new HashMap<>(more);
    variables.put("query", query);
    Map<String, String> all = new HashMap<>(headers);
    all.put("Vitrine-Market", "bazaar");
    all.put("Accept-Language", locale);
    Object currency = variables.remove("currency");
    all.put("Vitrine-Currency", currency == null ? "EUR" : currency.toString());
    String document =
        SEARCH.formatted(FIELDS).replace("$locale: String, $currency: CurrencyCode, ", "");
    return new Found(post("/graphql", document, variables, all));
  }

  /** Asks for anything of the shoppers' schema. */
  JsonNode ask(String locale, String document, Map<String, ?> variables) {
    return post(
        "/graphql",
        document,
        variables,
        Map.of("Vitrine-Market", "bazaar", "Accept-Language", locale, "Vitrine-Currency", "EUR"));
  }

  /** Asks for anything of the merchants' schema. */
  JsonNode manage(String document, Map<String, ?> variables) {
    return post(
        "/management/graphql", document, variables, Map.of("Vitrine-Key", ImportClient.KEY));
  }

  private JsonNode post(
      String path, String document, Map<String, ?> variables, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    JSON.writeValueAsString(Map.of("query", document, "variables", variables))));
    headers.forEach(request::header);
    try {
      return JSON.readTree(http.send(request.build(), BodyHandlers.ofString()).body());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** What a search answered. */
  record Found(JsonNode answer) {

    private JsonNode search() {
      JsonNode search = answer.at("/data/search");
      if (!search.isObject()) {
        throw new AssertionError("No answer: " + answer);
      }
      return search;
    }

    /** External ids of the products, in their order. */
    List<String> products() {
      return texts("edges", "/node/externalId");
    }

    /** What stands at a place of each element of a list. */
    List<String> texts(String list, String place) {
      return search().path(list).valueStream().map(it -> it.at(place).asString()).toList();
    }

    /** What stands at a place. */
    JsonNode at(String place) {
      return search().at(place);
    }

    /** What the filters that were understood say. */
    List<String> understood() {
      return search()
          .at("/interpretation/filters")
          .valueStream()
          .map(it -> it.path("input").toString())
          .toList();
    }

    /** The code of the first error. */
    String error() {
      return answer.at("/errors/0/extensions/code").asString();
    }
  }
}
