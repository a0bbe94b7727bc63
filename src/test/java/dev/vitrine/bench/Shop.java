package dev.vitrine.bench;

import dev.vitrine.Vitrine;
import dev.vitrine.devservices.DevServicesConfiguration;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application under load and its catalogue. */
final class Shop {

  static final String KEY = "key-of-the-benchmark";

  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Duration LONGEST_LEARNING = Duration.ofMinutes(30);
  private static final String IS_INDEXED = "SELECT NOT EXISTS (SELECT FROM outbox)";
  private static final String IS_LEARNT = "SELECT NOT EXISTS (SELECT FROM trail_news)";
  private static final String TOKEN =
      """
      mutation ($id: String!) {
        visitorCreate(input: { externalId: $id }) { token userErrors { code } }
      }
      """;

  private final ConfigurableApplicationContext context;
  private final JsonMapper json = new JsonMapper();
  private final WebClient client;

  Shop(ConfigurableApplicationContext context) {
    this.context = context;
    this.client =
        WebClient.builder()
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(1 << 24))
            .build();
  }

  /** Starts the application on servers of its own, with these beside them. */
  static Shop start(Class<?>... beside) {
    return new Shop(
        SpringApplication.from(Vitrine::main)
            .with(DevServicesConfiguration.class)
            .with(beside)
            .run("--server.port=0", "--vitrine.management-key=" + KEY, "--logging.level.root=warn")
            .getApplicationContext());
  }

  ConfigurableApplicationContext context() {
    return context;
  }

  String url(String path) {
    return "http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path;
  }

  String json(Object value) {
    return json.writeValueAsString(value);
  }

  /** Imports the catalogue and tells how long it took until all of it was listed. */
  void fill() {
    long start = System.nanoTime();
    JsonNode summary = importLines(Stream.concat(catalogue(), shelves())).path("summary");
    System.out.printf(
        "Imported %s lines in %.1f s: %s%n",
        summary.path("lines"), Benchmark.since(start), summary);
    awaitIndex();
    System.out.printf("All of it listed after %.1f s%n", Benchmark.since(start));
  }

  private Stream<Map<String, Object>> catalogue() {
    String folder = System.getenv("VITRINE_BENCH_CATALOGUE");
    return folder == null
        ? MadeUpCatalogue.lines(20_000)
        : ElectronicsCatalogue.lines(Path.of(folder));
  }

  private static Stream<Map<String, Object>> shelves() {
    return Stream.of(
        shelf("bench-new", "NEWEST", Map.of("newerThanDays", 36_500)),
        shelf("bench-best", "BEST_SELLING", Map.of("newerThanDays", 36_500)),
        shelf("bench-cheap", "PRICE_ASC", Map.of("price", Map.of("min", "1", "currency", "USD"))));
  }

  private static Map<String, Object> shelf(String handle, String sort, Map<String, Object> rule) {
    return Map.of(
        "type",
        "collection",
        "handle",
        handle,
        "sort",
        sort,
        "rule",
        Map.of("all", List.of(rule)),
        "texts",
        Map.of("en", Map.of("title", handle)));
  }

  /** Sends lines to the import and answers its last line. */
  JsonNode importLines(Stream<Map<String, Object>> lines) {
    return Objects.requireNonNull(
        Flux.using(() -> lines, this::send, Stream::close)
            .doOnNext(this::tellRejection)
            .blockLast(LONGEST));
  }

  private Flux<JsonNode> send(Stream<Map<String, Object>> lines) {
    return client
        .post()
        .uri(url("/management/import"))
        .header("Vitrine-Key", KEY)
        .contentType(MediaType.APPLICATION_NDJSON)
        .body(BodyInserters.fromDataBuffers(Flux.fromStream(lines).map(this::line)))
        .retrieve()
        .bodyToFlux(JsonNode.class);
  }

  private DataBuffer line(Map<String, Object> line) {
    return DefaultDataBufferFactory.sharedInstance.wrap(
        (json(line) + '\n').getBytes(StandardCharsets.UTF_8));
  }

  private void tellRejection(JsonNode answer) {
    if (answer.has("status")) {
      System.out.println(answer);
    }
  }

  /** Waits until everything that was committed is in the index. */
  void awaitIndex() {
    Mono<Boolean> done =
        context.getBean(DatabaseClient.class).sql(IS_INDEXED).mapValue(Boolean.class).one();
    done.filter(it -> it)
        .repeatWhenEmpty(20_000, turns -> turns.delayElements(Duration.ofMillis(50)))
        .block(LONGEST);
  }

  /** Waits until the models have learnt of everything that visitors did. */
  void awaitModels() {
    context
        .getBean(DatabaseClient.class)
        .sql(IS_LEARNT)
        .mapValue(Boolean.class)
        .one()
        .filter(learnt -> learnt)
        .repeatWhenEmpty(tries -> tries.delayElements(Duration.ofSeconds(1)))
        .block(LONGEST_LEARNING);
  }

  /** The token of the visitor of a name. */
  Mono<String> token(String externalId) {
    return ask(TOKEN, Map.of("id", externalId), Map.of("Vitrine-Key", KEY))
        .map(answer -> answer.at("/data/visitorCreate/token").asString());
  }

  /** Asks the storefront; a failure is an error. */
  @SuppressWarnings("unchecked")
  Map<String, Object> ask(String body) {
    Map<String, Object> answer =
        client
            .post()
            .uri(url("/graphql"))
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue(body)
            .retrieve()
            .bodyToMono(Map.class)
            .block(LONGEST);
    if (answer == null || answer.containsKey("errors")) {
      throw new IllegalStateException("The storefront answered " + answer);
    }
    return answer;
  }

  /** Asks the storefront as somebody; a failure is an error. */
  Mono<JsonNode> ask(String document, Map<String, Object> variables, Map<String, String> headers) {
    return client
        .post()
        .uri(url("/graphql"))
        .headers(all -> headers.forEach(all::set))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of("query", document, "variables", variables))
        .retrieve()
        .bodyToMono(JsonNode.class)
        .doOnNext(Shop::requireNoErrors);
  }

  private static void requireNoErrors(JsonNode answer) {
    if (answer.has("errors")) {
      throw new IllegalStateException("The storefront answered " + answer);
    }
  }

  /** As {@link #ask}, with a document and its variables, as a tree. */
  JsonNode query(String document, Map<String, Object> variables) {
    return json.valueToTree(ask(json(Map.of("query", document, "variables", variables))))
        .path("data");
  }

  /** The path of the category with the most products below the top. */
  String category() {
    return query("{ categories { path productCount children { path productCount } } }", Map.of())
        .path("categories")
        .valueStream()
        .flatMap(
            top -> Stream.concat(top.path("children").valueStream(), Stream.of(top)).limit(1_000))
        .filter(category -> category.path("productCount").asInt() < 5_000)
        .max(java.util.Comparator.comparingInt(category -> category.path("productCount").asInt()))
        .orElseThrow()
        .path("path")
        .asString();
  }

  /** The slug of a product with a page worth reading. */
  String slug() {
    return query(
            "{ products(first: 50, sort: NEWEST) { nodes { slug attributes { key } } } }", Map.of())
        .path("products")
        .path("nodes")
        .valueStream()
        .max(java.util.Comparator.comparingInt(product -> product.path("attributes").size()))
        .orElseThrow()
        .path("slug")
        .asString();
  }
}
