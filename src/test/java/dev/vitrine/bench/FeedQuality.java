package dev.vitrine.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Measures how well the feed tells what people buy next: imports what the visitors of {@code
 * VITRINE_BEHAVIOUR} bought but for the last thing of each, by the public import; asks the public
 * API for each visitor's feed by expected interest; and prints NDCG@10 and HR@10 of that last thing
 * among everything that the visitor has not bought.
 */
public final class FeedQuality {

  private static final int AT_ONCE = 8;
  private static final int ASKED = 10;
  private static final Duration LONGEST = Duration.ofMinutes(30);
  private static final String FEED =
      "query { feed(placement: FOR_YOU, first: 10) { personalized edges { strategy node {"
          + " externalId } } } }";

  private final Shop shop;
  private final Purchases purchases;

  private FeedQuality(Shop shop, Purchases purchases) {
    this.shop = shop;
    this.purchases = purchases;
  }

  /** Runs all of it. */
  public static void main(String[] args) {
    String file = Objects.requireNonNull(System.getenv("VITRINE_BEHAVIOUR"), "VITRINE_BEHAVIOUR");
    Shop shop = Shop.start();
    new FeedQuality(shop, Purchases.read(Path.of(file))).run();
    System.exit(0);
  }

  private void run() {
    long start = System.nanoTime();
    System.out.println(shop.importLines(purchases.products()));
    shop.awaitIndex();
    System.out.println(shop.importLines(purchases.events()));
    System.out.printf("Imported after %.1f s%n", Benchmark.since(start));
    shop.awaitModels();
    System.out.printf("Learnt after %.1f s%n", Benchmark.since(start));
    List<Integer> places =
        Objects.requireNonNull(
            Flux.fromIterable(purchases.visitors())
                .flatMap(this::place, AT_ONCE)
                .collectList()
                .block(LONGEST));
    System.out.printf("Asked after %.1f s%n", Benchmark.since(start));
    double gain =
        places.stream().filter(place -> place < ASKED).mapToDouble(FeedQuality::gain).sum();
    long hits = places.stream().filter(place -> place < ASKED).count();
    System.out.printf(
        "%,d visitors: NDCG@10 %.4f, HR@10 %.4f%n",
        places.size(), gain / places.size(), (double) hits / places.size());
  }

  /** With one thing to be found, the ideal order puts it first: its gain there is 1. */
  private static double gain(int place) {
    return Math.log(2) / Math.log(place + 2);
  }

  /** Where the feed has what the visitor bought next; beyond the page where it is not on it. */
  private Mono<Integer> place(Purchases.Visitor visitor) {
    return shop.token(visitor.id())
        .flatMap(token -> shop.ask(FEED, Map.of(), Map.of("Vitrine-Visitor", token)))
        .map(answer -> place(answer.at("/data/feed/edges"), visitor.next()));
  }

  private static int place(JsonNode edges, String product) {
    for (int i = 0; i < edges.size(); i++) {
      if (edges.get(i).at("/node/externalId").asString().equals(product)) {
        return i;
      }
    }
    return ASKED;
  }
}
