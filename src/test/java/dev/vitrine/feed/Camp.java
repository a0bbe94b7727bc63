package dev.vitrine.feed;

import dev.vitrine.Patience;
import dev.vitrine.cart.Goods;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A shop for campers in which boots lead to socks and tents to stoves, and its visitors. */
final class Camp {

  private static final String MARKET = "g-de";
  private static final String CATEGORIES =
      """
      {"type":"category","externalId":"camp","texts":{"en":{"title":"Camp"}}}
      {"type":"category","externalId":"camp-boots","parent":"camp","texts":{"en":{"title":"Boots"}}}
      {"type":"category","externalId":"camp-socks","parent":"camp","texts":{"en":{"title":"Socks"}}}
      {"type":"category","externalId":"camp-tents","parent":"camp","texts":{"en":{"title":"Tents"}}}
      {"type":"category","externalId":"camp-stoves","parent":"camp","texts":{"en":{"title":"Stoves"}}}\
      """;

  private static final String LOST =
      """
      {"type":"product","externalId":"camp-lost-1","status":"ARCHIVED","texts":{"en":{"title":"Thing camp-lost-1"}},"prices":[{"currency":"EUR","amount":"9"}]}\
      """;

  private final Goods goods;
  private final Shopper shopper;
  private final Map<String, String> ids = new HashMap<>();

  Camp(int port) {
    this.goods = new Goods(port);
    this.shopper = Shopper.of(port);
    goods.take(CATEGORIES);
    for (String kind : List.of("boots", "socks", "tents", "stoves")) {
      IntStream.range(1, 4).forEach(i -> stock(kind, i));
    }
    crowd("boots", "socks");
    crowd("tents", "stoves");
    goods.take(LOST);
    crowd("boots", "lost");
    Patience.await().until(() -> leads("camp-boots-1") && leads("camp-tents-1"));
  }

  private void stock(String kind, int i) {
    String sku = "camp-%s-%d".formatted(kind, i);
    ids.put(sku, goods.product(sku, 50, "\"categories\":[\"camp-%s\"],".formatted(kind)));
  }

  /** The first of a kind is bought before the first of another by many. */
  private void crowd(String first, String then) {
    String run = UUID.randomUUID().toString();
    goods.take(
        IntStream.range(0, 12)
            .mapToObj(i -> run + i)
            .map(
                visitor ->
                    bought(visitor, "camp-%s-1".formatted(first), 20)
                        + "\n"
                        + bought(visitor, "camp-%s-1".formatted(then), 19))
            .collect(Collectors.joining("\n")));
  }

  private static String bought(String visitor, String product, int daysAgo) {
    return event(visitor, "PURCHASED", product, daysAgo);
  }

  private static String event(String visitor, String kind, String product, int daysAgo) {
    return event(visitor, kind, product, Instant.now().minus(daysAgo, ChronoUnit.DAYS));
  }

  private static String event(String visitor, String kind, String product, Instant at) {
    return """
    {"type":"event","visitor":"%s","kind":"%s","product":"%s","market":"g-de","at":"%s"}\
    """
        .formatted(visitor, kind, product, at);
  }

  private boolean leads(String sku) {
    return !recommended(sku, "FREQUENTLY_BOUGHT_TOGETHER").isEmpty();
  }

  /** Somebody who did these things, the first first, a day apart: as {@code KIND sku}. */
  Shopper visitor(String... events) {
    String name = UUID.randomUUID().toString();
    for (int i = 0; i < events.length; i++) {
      String[] words = events[i].split(" ");
      goods.take(event(name, words[0], words[1], events.length - i));
    }
    if (events.length == 0) {
      return shopper.visiting(shopper.mutate("Visit", agreed()).text("/token"));
    }
    return shopper.visiting(shopper.mutate("Visit", Map.of("externalId", name)).text("/token"));
  }

  /** Somebody who bought socks so many days ago, and has looked at boots all the time since. */
  Shopper busyVisitor(int... daysAgo) {
    String name = UUID.randomUUID().toString();
    Instant now = Instant.now();
    goods.take(
        Stream.concat(
                Arrays.stream(daysAgo).mapToObj(days -> bought(name, "camp-socks-3", days)),
                IntStream.range(0, 330)
                    .mapToObj(i -> now.minusSeconds(i * 60L))
                    .map(at -> event(name, "PRODUCT_VIEWED", "camp-boots-2", at)))
            .collect(Collectors.joining("\n")));
    return shopper.visiting(shopper.mutate("Visit", Map.of("externalId", name)).text("/token"));
  }

  private static Map<String, ?> agreed() {
    return Map.of("consent", Map.of("personalization", true, "analytics", true));
  }

  Shopper nobody() {
    return shopper;
  }

  Goods goods() {
    return goods;
  }

  /** The id of a product's only variant. */
  String variant(String sku) {
    return ids.get(sku);
  }

  /** The product's id. */
  String product(String sku) {
    return shopper
        .run(
            "query ($slug: String!) @inContext(market: \"g-de\") { product(slug: $slug) { id } }",
            Map.of("slug", sku))
        .text("/data/product/id");
  }

  /** How many products the listing of a collection has. */
  int listed(String collection) {
    return shopper
        .run(
            """
            query ($handle: String!) @inContext(market: "g-de") {
              collection(handle: $handle) { products(first: 10) { edges { node { id } } } }
            }
            """,
            Map.of("handle", collection))
        .body()
        .at("/data/collection/products/edges")
        .size();
  }

  static Answer feed(Shopper visitor, String placement, Map<String, ?> more) {
    Map<String, Object> variables = new HashMap<>(more);
    variables.put("placement", placement);
    variables.put("market", MARKET);
    return visitor.contract("Feed", variables);
  }

  /** Titles of what is in a feed. */
  static List<String> titles(Answer feed) {
    return feed.body()
        .at("/data/feed/edges")
        .valueStream()
        .map(edge -> edge.at("/node/title").asString())
        .toList();
  }

  /** Titles of what a model recommends beside a product. */
  List<String> recommended(String sku, String model) {
    return shopper
        .run(
            """
            query ($slug: String!, $model: RecommendationModel!) @inContext(market: "g-de") {
              product(slug: $slug) { recommendations(model: $model) { edges { node { title } } } }
            }
            """,
            Map.of("slug", sku, "model", model))
        .body()
        .at("/data/product/recommendations/edges")
        .valueStream()
        .map(edge -> edge.at("/node/title").asString())
        .toList();
  }
}
