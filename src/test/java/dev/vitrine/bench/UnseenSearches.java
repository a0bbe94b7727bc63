package dev.vitrine.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.vitrine.devservices.DevServices;
import dev.vitrine.devservices.Server;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * Searches and suggestions for words of the catalogue, beside the Elasticsearch calls they make.
 */
final class UnseenSearches {

  private static final int RECORDED = 200;
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
  private final List<String> words;
  private final Random random = new Random(5);
  private final AtomicInteger turn = new AtomicInteger();

  UnseenSearches(Shop shop, Duration warmUp, Duration time) {
    this.shop = shop;
    this.warmUp = warmUp;
    this.time = time;
    this.words = words(shop);
  }

  private static List<String> words(Shop shop) {
    return shop.query("{ products(first: 100, sort: NEWEST) { nodes { title } } }", Map.of())
        .path("products")
        .path("nodes")
        .valueStream()
        .flatMap(node -> Stream.of(node.path("title").asString().split("[^\\p{L}\\p{N}]+")))
        .filter(word -> word.length() > 2)
        .distinct()
        .toList();
  }

  void run() {
    compare("search never seen", SEARCH);
    compare("suggestions", SUGGEST);
  }

  private void compare(String name, String document) {
    Load layer = new Load(shop.url("/graphql"), () -> body(document));
    layer.run(4, warmUp);
    List<String> calls = recordCalls(document);
    Load bare =
        new Load(
            url(calls.getFirst()), () -> lines(calls.get(turn.getAndIncrement() % calls.size())));
    bare.run(4, Duration.ofSeconds(5));
    for (int connections : List.of(1, 8)) {
      Figures mine = layer.run(connections, time);
      Figures theirs = bare.run(connections, time);
      Benchmark.row(
          name,
          connections,
          mine,
          "%.2f × the bare call's p95".formatted(mine.p95() / theirs.p95()));
      Benchmark.row("its bare Elasticsearch call", connections, theirs, "1");
    }
  }

  private synchronized String body(String document) {
    String query = word() + ' ' + word();
    boolean typed = document.equals(SUGGEST);
    String asked = typed ? query.substring(0, 2 + random.nextInt(query.length() - 2)) : query;
    return shop.json(Map.of("query", document, "variables", Map.of("query", asked)));
  }

  private String word() {
    return words.get(random.nextInt(words.size()));
  }

  private List<String> recordCalls(String document) {
    Logger logger = (Logger) LoggerFactory.getLogger("dev.vitrine.platform.store.Elasticsearch");
    ListAppender<ILoggingEvent> calls = new ListAppender<>();
    calls.start();
    logger.addAppender(calls);
    logger.setAdditive(false);
    logger.setLevel(Level.TRACE);
    for (int i = 0; i < RECORDED; i++) {
      shop.ask(body(document));
    }
    logger.setLevel(Level.WARN);
    logger.detachAppender(calls);
    return calls.list.stream()
        .map(ILoggingEvent::getFormattedMessage)
        .filter(call -> call.contains("_source"))
        .toList();
  }

  private static String lines(String call) {
    return call.substring(call.indexOf(' ') + 1);
  }

  private String url(String call) {
    Server server = shop.context().getBean(DevServices.class).elasticsearch();
    return "http://" + server.host() + ":" + server.port() + call.substring(0, call.indexOf(' '));
  }
}
