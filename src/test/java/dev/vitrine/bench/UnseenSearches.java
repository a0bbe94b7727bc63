package dev.vitrine.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Searches and suggestions for words of the catalogue, beside the Elasticsearch calls they make:
 * over one connection and over eight, then at the rates that they are wanted at.
 *
 * <p>Three searches in four are for two or three words that follow each other in a title, as of
 * people who look for something that there is; the others are for a word of one title and a word of
 * another, which hardly any product has both. None is made twice.
 */
final class UnseenSearches {

  private static final int RECORDED = 2_000;
  private static final int PAGES = 100;

  /** Calls that but count products have no order. */
  private static final String OF_PAGE = "\"sort\"";

  private static final int SEARCHES_PER_SECOND = 100;
  private static final int SUGGESTIONS_PER_SECOND = 200;
  private static final String TITLES =
      """
      query ($after: String) {
        products(first: 100, sort: NEWEST, after: $after) {
          nodes { title }
          pageInfo { endCursor }
        }
      }
      """;
  private static final String SEARCH =
      """
      query ($query: String!) {
        search(query: $query, first: 24) {
          totalCount
          correctedQuery
          edges {
            node { id title path priceRange { min { display { formatted } } } }
            highlights { field html }
          }
          facets {
            key
            label
            ... on TermsFacet { values { value label count input } }
            ... on RangeFacet { ranges { label count input } }
          }
        }
      }
      """;
  private static final String SUGGEST =
      """
      query ($query: String!) {
        suggest(query: $query) {
          queries { text html }
          products { id title path }
          categories { title path }
          brands { name path }
        }
      }
      """;

  private final Shop shop;
  private final Duration warmUp;
  private final Duration time;
  private final List<List<String>> titles;
  private final Random random = new Random(5);
  private final Set<String> made = new HashSet<>();

  UnseenSearches(Shop shop, Duration warmUp, Duration time) {
    this.shop = shop;
    this.warmUp = warmUp;
    this.time = time;
    this.titles = titles(shop);
  }

  private static List<List<String>> titles(Shop shop) {
    List<List<String>> titles = new ArrayList<>();
    String after = null;
    for (int page = 0; page < PAGES; page++) {
      Map<String, Object> variables = new HashMap<>();
      variables.put("after", after);
      JsonNode products = shop.query(TITLES, variables).path("products");
      products
          .path("nodes")
          .valueStream()
          .map(node -> words(node.path("title").asString()))
          .filter(words -> words.size() > 2)
          .forEach(titles::add);
      after = products.at("/pageInfo/endCursor").asString();
    }
    return titles;
  }

  private static List<String> words(String title) {
    return Stream.of(title.split("[^\\p{L}\\p{N}]+")).filter(word -> word.length() > 2).toList();
  }

  void run() {
    compare("search never seen", SEARCH, SEARCHES_PER_SECOND);
    compare("suggestions", SUGGEST, SUGGESTIONS_PER_SECOND);
  }

  private void compare(String name, String document, int perSecond) {
    Load layer = Load.of(shop.url("/graphql"), () -> body(document));
    layer.run(4, warmUp);
    BareCalls calls = BareCalls.of(shop, RECORDED, () -> body(document));
    Compared compared = new Compared(layer, calls.marked(OF_PAGE), calls.together());
    compared.page().run(4, Duration.ofSeconds(5));
    for (int connections : List.of(1, 8)) {
      compared.row(name, connections, load -> load.run(connections, time));
    }
    Pace pace = new Pace(perSecond, time);
    String asked = ", asked " + perSecond + " a second";
    compared.row(name + asked, 0, load -> load.run(pace));
  }

  private synchronized String body(String document) {
    String query = words();
    boolean typed = document.equals(SUGGEST);
    String asked = typed ? query.substring(0, 2 + random.nextInt(query.length() - 2)) : query;
    return shop.json(Map.of("query", document, "variables", Map.of("query", asked)));
  }

  private String words() {
    String words;
    do {
      words = random.nextInt(4) > 0 ? ofOneTitle() : word() + ' ' + word();
    } while (!made.add(words));
    return words;
  }

  private String ofOneTitle() {
    List<String> title = title();
    int size = 2 + random.nextInt(2);
    int from = random.nextInt(title.size() - size + 1);
    return String.join(" ", title.subList(from, from + size));
  }

  private String word() {
    List<String> title = title();
    return title.get(random.nextInt(title.size()));
  }

  private List<String> title() {
    return titles.get(random.nextInt(titles.size()));
  }

  /**
   * What is set beside each other.
   *
   * @param layer the application
   * @param page the calls that make its pages
   * @param all all calls of a request, one after the other
   */
  private record Compared(Load layer, Load page, Load all) {

    void row(String name, int connections, Function<Load, Figures> run) {
      Figures mine = run.apply(layer);
      Benchmark.row(name, connections, mine, "1");
      beside("the Elasticsearch call of its page", connections, mine, run.apply(page));
      beside("all its Elasticsearch calls", connections, mine, run.apply(all));
    }

    private static void beside(String name, int connections, Figures mine, Figures theirs) {
      String times =
          "%.2f × the median, %.2f × the p95"
              .formatted(mine.p50() / theirs.p50(), mine.p95() / theirs.p95());
      Benchmark.row(name, connections, theirs, times);
    }
  }
}
