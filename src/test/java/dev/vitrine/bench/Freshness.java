package dev.vitrine.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/**
 * How long a committed change takes until a listing shows it, while a hundred a second are made.
 */
final class Freshness {

  private static final int CHANGES_A_SECOND = 100;
  private static final int PROBES = 60;
  private static final String PROBE =
      """
      query Probe($slug: String!) { brand(slug: $slug) { products(first: 1) { nodes { priceRange { min { display { minorUnits } } } } } } }
      """;

  private final Shop shop;

  Freshness(Shop shop) {
    this.shop = shop;
  }

  void run() {
    shop.importLines(
        Stream.of(
            Map.of(
                "type",
                "product",
                "externalId",
                "fresh",
                "brand",
                "Freshness",
                "texts",
                Map.of("en", Map.of("title", "Fresh")),
                "prices",
                List.of(price(1)))));
    shop.importLines(IntStream.range(0, 400).mapToObj(Freshness::other));
    shop.awaitIndex();
    Histogram millis = new Histogram(60_000, 3);
    var noise =
        Flux.interval(Duration.ofMillis(1_000 / (CHANGES_A_SECOND / 25)))
            .onBackpressureDrop()
            .concatMap(
                n ->
                    Flux.defer(
                            () ->
                                Flux.fromStream(
                                    IntStream.range(0, 25)
                                        .mapToObj(i -> change("noise" + (n * 25 + i) % 400, n))))
                        .collectList()
                        .map(lines -> shop.importLines(lines.stream()))
                        .subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic()))
            .subscribe();
    try {
      for (int i = 2; i < PROBES + 2; i++) {
        millis.recordValue(Math.min(60_000, probe(i)));
      }
    } finally {
      noise.dispose();
    }
    System.out.printf(
        "%nCommit to listed at %d changes a second: p50 %d ms, p95 %d ms, most %d ms%n",
        CHANGES_A_SECOND,
        millis.getValueAtPercentile(50),
        millis.getValueAtPercentile(95),
        millis.getMaxValue());
  }

  private long probe(int amount) {
    shop.importLines(Stream.of(change("fresh", amount)));
    long committed = System.nanoTime();
    while (shown() != amount * 100L && Benchmark.since(committed) < 60) {
      Thread.onSpinWait();
    }
    return (System.nanoTime() - committed) / 1_000_000;
  }

  private long shown() {
    JsonNode nodes =
        shop.query(PROBE, Map.of("slug", "freshness")).path("brand").path("products").path("nodes");
    return nodes.path(0).path("priceRange").path("min").path("display").path("minorUnits").asLong();
  }

  private static Map<String, Object> other(int i) {
    return Map.of(
        "type",
        "product",
        "externalId",
        "noise" + i,
        "texts",
        Map.of("en", Map.of("title", "Noise " + i)),
        "prices",
        List.of(price(1)));
  }

  private static Map<String, Object> change(String sku, long amount) {
    return Map.of("type", "price", "sku", sku, "currency", "USD", "amount", amount + 0 + ".00");
  }

  private static Map<String, Object> price(int amount) {
    return Map.of("currency", "USD", "amount", amount + ".00");
  }
}
