package dev.vitrine.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Listings that no cache has seen, beside the bare Elasticsearch calls that they make. */
final class UnseenListings {

  private static final int RECORDED = 2_000;

  private final Shop shop;
  private final Duration warmUp;
  private final Duration time;
  private final List<Object> choices;
  private final Random random = new Random(3);

  UnseenListings(Shop shop, Duration warmUp, Duration time) {
    this.shop = shop;
    this.warmUp = warmUp;
    this.time = time;
    this.choices = choices(shop);
  }

  private static List<Object> choices(Shop shop) {
    JsonNode facets =
        shop.query("{ products { facets { ... on TermsFacet { values { input } } } } }", Map.of())
            .path("products")
            .path("facets");
    return facets
        .valueStream()
        .flatMap(facet -> facet.path("values").valueStream())
        .<Object>map(value -> value.path("input"))
        .toList();
  }

  void run() {
    Load layer = Load.of(shop.url("/graphql"), this::body);
    Load bare = BareCalls.of(shop, RECORDED, this::body).marked("search");
    layer.run(4, warmUp);
    bare.run(4, Duration.ofSeconds(5));
    for (int connections : Benchmark.CONNECTIONS) {
      Figures mine = layer.run(connections, time);
      Figures theirs = bare.run(connections, time);
      Benchmark.row(
          "listing never seen",
          connections,
          mine,
          "%.2f × the bare call's median".formatted(mine.p50() / theirs.p50()));
      Benchmark.row("its bare Elasticsearch call", connections, theirs, "1");
    }
  }

  private synchronized String body() {
    List<Object> filters =
        new ArrayList<>(
            Stream.generate(() -> choices.get(random.nextInt(choices.size()))).limit(2).toList());
    filters.add(Map.of("price", Map.of("min", "0." + (10_000 + random.nextInt(80_000)))));
    String document =
        Operations.LISTING
            .replace("category(path: $path) {", "")
            .replace("id title\n", "")
            .replaceFirst("\\$path: String!, ", "");
    return shop.json(
        Map.of("query", withoutCategory(document), "variables", Map.of("filters", filters)));
  }

  /** The listing of all products: its closing brace goes with the category's opening one. */
  private static String withoutCategory(String document) {
    int fragment = document.indexOf("fragment Card");
    int brace = document.lastIndexOf('}', fragment);
    return document.substring(0, brace) + document.substring(brace + 1);
  }
}
