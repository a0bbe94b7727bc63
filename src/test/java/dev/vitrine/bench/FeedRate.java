package dev.vitrine.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * How long a page of a personal feed takes at a given rate, in a shop of many products and visitors
 * with a past, and how long it takes until what somebody did changes their next feed. Beside it
 * stands a plain route of the same application at the same rate.
 *
 * <p>{@code VITRINE_BENCH_PRODUCTS} (100,000), {@code VITRINE_BENCH_VISITORS} (50,000) and {@code
 * VITRINE_BENCH_RATE} (200 a second) say how many.
 */
public final class FeedRate {

  private static final int PRODUCTS = (int) Benchmark.seconds("VITRINE_BENCH_PRODUCTS", 100_000);
  private static final int VISITORS = (int) Benchmark.seconds("VITRINE_BENCH_VISITORS", 50_000);
  private static final int RATE = (int) Benchmark.seconds("VITRINE_BENCH_RATE", 200);
  private static final Duration WARM_UP =
      Duration.ofSeconds(Benchmark.seconds("VITRINE_BENCH_WARM_UP", 120));
  private static final Duration TIME = Duration.ofSeconds(20);
  private static final Pace PACE = new Pace(RATE, TIME);
  private static final Duration LONGEST = Duration.ofMinutes(30);
  private static final int ASKING = 2_000;
  private static final int PROBES = 60;
  private static final int EVENTS = 8;
  private static final int NEIGHBOURHOOD = 40;
  private static final int CATEGORIES = 100;

  private static final String FEED =
      """
      query ($placement: FeedPlacement!) {
        feed(placement: $placement, first: 12) {
          requestId
          personalized
          edges {
            reason { code text product { id title } }
            node {
              id title path
              featuredImage { url(width: 480) altText }
              priceRange { min { display { formatted } } }
            }
          }
          pageInfo { hasNextPage endCursor }
        }
      }
      """;
  private static final String RECORD =
      """
      mutation ($events: [BehaviourEventInput!]!) {
        behaviourRecord(input: { events: $events }) { accepted }
      }
      """;

  private final Shop shop;
  private final Random random = new Random(7);
  private final WebClient client = WebClient.create();

  private FeedRate(Shop shop) {
    this.shop = shop;
  }

  /** Runs all of it. */
  public static void main(String[] args) {
    Shop shop = Shop.start(BenchRoutes.class);
    new FeedRate(shop).run();
    System.exit(0);
  }

  private void run() {
    long start = System.nanoTime();
    shop.importLines(
        Stream.concat(categories(), IntStream.range(0, PRODUCTS).mapToObj(this::thing)));
    shop.awaitIndex();
    System.out.printf("%,d products listed after %.1f s%n", PRODUCTS, Benchmark.since(start));
    shop.importLines(IntStream.range(0, VISITORS).boxed().flatMap(this::past));
    shop.awaitModels();
    System.out.printf("%,d visitors learnt after %.1f s%n", VISITORS, Benchmark.since(start));
    List<String> tokens = tokens();
    System.out.println("| what | asked a second | answered a second | p50 ms | p95 ms | p99 ms |");
    System.out.println("|---|--:|--:|--:|--:|--:|");
    warm(tokens);
    row("feed page", PACE.run(() -> anybody(tokens)));
    row("a plain route, 14 kB", PACE.run(this::plain));
    System.out.printf("Event to changed feed: %s%n", changes(tokens));
  }

  private static Stream<Map<String, Object>> categories() {
    return IntStream.range(0, CATEGORIES)
        .mapToObj(
            i ->
                Map.of(
                    "type",
                    "category",
                    "externalId",
                    "c" + i,
                    "texts",
                    Map.of("en", Map.of("title", "Shelf " + i))));
  }

  private Map<String, Object> thing(int i) {
    return Map.of(
        "type",
        "product",
        "externalId",
        "p" + i,
        "brand",
        "Brand " + i % 150,
        "categories",
        List.of("c" + i / NEIGHBOURHOOD % CATEGORIES),
        "texts",
        Map.of("en", Map.of("title", "Thing " + i)),
        "prices",
        List.of(Map.of("currency", "USD", "amount", 1 + i % 500 + ".99")));
  }

  /** Everybody walks about in one neighbourhood of things, of which some are busier than others. */
  private Stream<Map<String, Object>> past(int visitor) {
    int home = (int) (Math.pow(random.nextDouble(), 2) * PRODUCTS / NEIGHBOURHOOD);
    return IntStream.range(0, EVENTS)
        .mapToObj(
            i ->
                Map.of(
                    "type",
                    "event",
                    "visitor",
                    "v" + visitor,
                    "kind",
                    i % 3 == 2 ? "PURCHASED" : "PRODUCT_VIEWED",
                    "product",
                    "p" + (home * NEIGHBOURHOOD + random.nextInt(NEIGHBOURHOOD)) % PRODUCTS,
                    "at",
                    Instant.now().minus(Duration.ofHours(24L * EVENTS - 20L * i)).toString()));
  }

  private List<String> tokens() {
    return Objects.requireNonNull(
        Flux.range(0, Math.min(ASKING, VISITORS))
            .map(i -> "v" + i * (VISITORS / Math.min(ASKING, VISITORS)))
            .flatMap(shop::token, 8)
            .collectList()
            .block(LONGEST));
  }

  /** Four at a time, each again as soon as it is answered. */
  private void warm(List<String> tokens) {
    long begin = System.nanoTime();
    AtomicLong answered = new AtomicLong();
    Flux.range(0, 4)
        .flatMap(
            n ->
                Mono.defer(() -> anybody(tokens))
                    .doOnNext(answer -> answered.incrementAndGet())
                    .repeat(() -> Benchmark.since(begin) < WARM_UP.toSeconds()))
        .blockLast(LONGEST);
    System.out.printf(
        "While warming up, four at a time: %.0f a second%n",
        answered.get() / Benchmark.since(begin));
  }

  private Mono<JsonNode> anybody(List<String> tokens) {
    return feed(tokens.get(random.nextInt(tokens.size())), "HOME");
  }

  private Mono<byte[]> plain() {
    return client.post().uri(shop.url("/bench/floor")).retrieve().bodyToMono(byte[].class);
  }

  private Mono<JsonNode> feed(String token, String placement) {
    return shop.ask(FEED, Map.of("placement", placement), Map.of("Vitrine-Visitor", token));
  }

  private static void row(String what, Histogram micros) {
    System.out.printf(
        "| %s | %d | %,d | %.1f | %.1f | %.1f |%n",
        what,
        RATE,
        micros.getTotalCount() / TIME.toSeconds(),
        micros.getValueAtPercentile(50) / 1e3,
        micros.getValueAtPercentile(95) / 1e3,
        micros.getValueAtPercentile(99) / 1e3);
  }

  /** What somebody just bought is not offered to them any more. */
  private String changes(List<String> tokens) {
    Histogram millis = new Histogram(60_000, 3);
    for (String token : tokens.subList(0, Math.min(PROBES, tokens.size()))) {
      String product = first(token);
      shop.ask(
              RECORD,
              Map.of(
                  "events",
                  List.of(
                      Map.of(
                          "purchased",
                          Map.of("productId", product, "at", Instant.now().toString())))),
              Map.of("Vitrine-Visitor", token))
          .block(LONGEST);
      long told = System.nanoTime();
      while (first(token).equals(product) && Benchmark.since(told) < 60) {
        Thread.onSpinWait();
      }
      millis.recordValue(Math.min(60_000, (long) (Benchmark.since(told) * 1000)));
    }
    return "p50 %d ms, p95 %d ms, most %d ms"
        .formatted(
            millis.getValueAtPercentile(50), millis.getValueAtPercentile(95), millis.getMaxValue());
  }

  private String first(String token) {
    return Objects.requireNonNull(feed(token, "FOR_YOU").block(LONGEST))
        .at("/data/feed/edges/0/node/id")
        .asString();
  }
}
