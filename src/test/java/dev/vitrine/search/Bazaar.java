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
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Small markets in many languages, and shoppers who search them over HTTP. */
final class Bazaar {

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
          explain { score parts { name effect value } matchedSynonyms appliedRules } }
        facets { __typename key ... on TermsFacet { values { value label count selected } } }
      }
      """;

  private static final Map<Integer, Bazaar> ATELIERS = new ConcurrentHashMap<>();

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;
  private final String market;

  private Bazaar(int port, String market) {
    this.port = port;
    this.market = market;
  }

  /** The market, opened: everything that it sells can be found. */
  static Bazaar on(int port) {
    return opened(port, "bazaar");
  }

  /** A market of four things to wear, which differ in all that shoppers ask for. */
  static Bazaar boutique(int port) {
    return opened(port, "boutique");
  }

  /**
   * A market whose goods differ in how their words may be read, opened once for all tests of one
   * application: whoever changes it leaves it as it was.
   */
  static Bazaar atelier(int port) {
    return ATELIERS.computeIfAbsent(port, it -> opened(it, "atelier"));
  }

  /**
   * A market of its own, opened with the lines of a file that bears its name. What other shops sell
   * everywhere is sold there too, so it is the products of the file that are waited for.
   */
  static Bazaar opened(int port, String market) {
    Bazaar bazaar = new Bazaar(port, market);
    String lines = bazaar.lines();
    bazaar.take(lines);
    Set<String> own = products(lines);
    Patience.await().until(() -> bazaar.listed().containsAll(own));
    return bazaar;
  }

  private static Set<String> products(String lines) {
    return lines
        .lines()
        .map(JSON::readTree)
        .filter(line -> line.path("type").asString().equals("product"))
        .map(line -> line.path("externalId").asString())
        .collect(Collectors.toSet());
  }

  private String lines() {
    try (InputStream lines = Bazaar.class.getResourceAsStream("/search/" + market + ".ndjson")) {
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
          .replace("@NOW@", Instant.now().toString());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Imports lines. */
  void take(String lines) {
    new ImportClient(port).send(lines);
  }

  /** What the index shows of the market: nothing while the database answers in its place. */
  private Set<String> listed() {
    String document =
        """
        query ($after: String) {
          products(first: 100, after: $after) {
            nodes { externalId } pageInfo { hasNextPage endCursor }
          }
        }
        """;
    Set<String> listed = new HashSet<>();
    Map<String, Object> variables = new HashMap<>();
    JsonNode page;
    do {
      JsonNode answer = post("/graphql", document, variables, Map.of("Vitrine-Market", market));
      if (answer.at("/extensions/degraded").isArray()) {
        return Set.of();
      }
      page = answer.at("/data/products");
      page.path("nodes").forEach(node -> listed.add(node.path("externalId").asString()));
      variables.put("after", page.at("/pageInfo/endCursor").asString(""));
    } while (page.at("/pageInfo/hasNextPage").asBoolean(false));
    return listed;
  }

  /** Searches in a locale of the market. */
  Found search(String locale, String query) {
    return search(locale, query, Map.of());
  }

  /** Searches with more variables. */
  Found search(String locale, String query, Map<String, ?> more) {
    return search(locale, query, more, Map.of());
  }

  /** Searches for what is misspelt, once the shop has learnt the words of its new products. */
  Found searchCorrected(String locale, String query) {
    return Patience.await()
        .until(() -> search(locale, query), found -> found.at("/correctedQuery").isString());
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
    all.put("Vitrine-Market", market);
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
        Map.of("Vitrine-Market", market, "Accept-Language", locale, "Vitrine-Currency", "EUR"));
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
      return search().at('/' + list).valueStream().map(it -> it.at(place).asString()).toList();
    }

    /** The score of a product, as a merchant is told it. */
    double score(String product) {
      return explanation(product).path("score").asDouble();
    }

    /** A part of the score of a product; 0 where it has none. */
    double part(String product, String name) {
      return explanation(product)
          .path("parts")
          .valueStream()
          .filter(part -> part.path("name").asString().equals(name))
          .mapToDouble(part -> part.path("value").asDouble())
          .sum();
    }

    private JsonNode explanation(String product) {
      return search()
          .path("edges")
          .valueStream()
          .filter(edge -> edge.at("/node/externalId").asString().equals(product))
          .map(edge -> edge.path("explain"))
          .findFirst()
          .orElseThrow(() -> new AssertionError("Not found: " + product + " in " + answer));
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

    /**
     * What was understood: {@code bz_color=red} for a value of an attribute or option, and else the
     * name of what is filtered by.
     */
    List<String> meant() {
      return inputs().map(Found::meant).toList();
    }

    private static String meant(JsonNode input) {
      JsonNode value = input.iterator().next();
      return value.has("value")
          ? value.path("key").asString() + '=' + value.path("value").asString()
          : input.propertyNames().iterator().next();
    }

    /** What was understood, ready to be handed back, but for what names a key. */
    List<JsonNode> inputsBut(String key) {
      return inputs().filter(input -> !input.toString().contains(key)).toList();
    }

    private Stream<JsonNode> inputs() {
      return search().at("/interpretation/filters").valueStream().map(it -> it.path("input"));
    }

    /** The code of the first error. */
    String error() {
      return answer.at("/errors/0/extensions/code").asString();
    }
  }
}
