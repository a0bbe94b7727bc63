package dev.vitrine.feed.box;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.behaviour.Stroller;
import dev.vitrine.cart.Shopper.Answer;
import dev.vitrine.platform.intake.ImportClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A test shop of creams and soaps for dry and for oily skin, and a box of two of them. */
final class BoxShop {

  private static final String LINES =
      """
      {"type":"location","handle":"box-berlin","country":"DE","leadDays":1}
      {"type":"market","handle":"box-de","countries":["DE"],"currencies":["EUR","CHF"],"locales":["de","en"],"defaultLocale":"de","pricesIncludeTax":true,"locations":["box-berlin"],"taxes":[{"country":"DE","class":"standard","rate":"0.19"}]}
      {"type":"attribute","key":"box-skin","kind":"ENUM","filterable":true,"visible":true,"texts":{"en":{"label":"Skin"}},"values":[{"key":"dry","texts":{"en":{"label":"Dry"}}},{"key":"oily","texts":{"en":{"label":"Oily"}}}]}
      {"type":"category","externalId":"box-care","texts":{"en":{"title":"Care","slug":"box-care"}}}
      {"type":"category","externalId":"box-creams","parent":"box-care","texts":{"en":{"title":"Creams","slug":"box-creams"}}}
      {"type":"category","externalId":"box-soaps","parent":"box-care","texts":{"en":{"title":"Soaps","slug":"box-soaps"}}}
      {"type":"quiz","handle":"box-quiz","questions":[{"key":"skin","choices":[{"key":"dry","weights":[{"attribute":"box-skin","value":"dry","weight":"2"},{"attribute":"box-skin","value":"oily","weight":"-1"}]},{"key":"oily","weights":[{"attribute":"box-skin","value":"oily","weight":"2"}]}]}]}
      """;

  private final ImportClient importing;
  private final int port;

  BoxShop(int port) {
    this.port = port;
    this.importing = new ImportClient(port);
    take(LINES.strip().split("\n"));
    take(
        product("box-cream-dry", "box-creams", "dry", 20, 5),
        product("box-cream-oily", "box-creams", "oily", 10, 5),
        product("box-soap-dry", "box-soaps", "dry", 15, 5),
        product("box-soap-oily", "box-soaps", "oily", 5, 5),
        product("box-soap-gone", "box-soaps", "dry", 1, 0));
    Patience.await().until(() -> isListed());
  }

  private void take(String... lines) {
    assertThat(importing.send(lines).rejections()).isEmpty();
  }

  private static String product(String id, String category, String skin, int price, int stock) {
    return """
    {"type":"product","externalId":"%s","categories":["%s"],"attributes":{"box-skin":"%s"},"texts":{"en":{"title":"%s"}},"prices":[{"currency":"EUR","amount":"%d"}],"stock":[{"location":"box-berlin","quantity":%d}]}\
    """
        .formatted(id, category, skin, id.replace("box-", ""), price, stock);
  }

  /** In the index: the database tells of no facets. */
  private boolean isListed() {
    var products =
        Stroller.willing(port)
            .shopper()
            .run(
                "query @inContext(market: \"box-de\") { category(path: \"box-care\") {"
                    + " products(filters: [{ available: true }]) { totalCount facets { key } } } }",
                Map.of())
            .body()
            .at("/data/category/products");
    return products.path("totalCount").asInt() == 4 && !products.path("facets").isEmpty();
  }

  /** Offers a box of two samples at 9 euros. */
  void offer(String handle, int budget, String more) {
    take(
        """
        {"type":"discoveryBox","handle":"%s","texts":{"en":{"title":"A first box"},"de":{"title":"Eine erste Box"}},"samples":2,"categories":["box-care"],%s"offers":[{"currency":"EUR","price":"9","budget":"%d"}]}\
        """
            .formatted(handle, more, budget));
    Stroller anybody = Stroller.willing(port);
    Patience.await().until(() -> !box(anybody, handle).text("/data/discoveryBox/title").isEmpty());
  }

  /** Why a line is refused, as {@code CODE field}. */
  String refusal(String line) {
    var first = importing.send(line).rejections().getFirst();
    return first.path("code").asString() + " " + first.path("field").asString();
  }

  /** A visitor who told the quiz of their skin. */
  Stroller visitor(String skin) {
    return Stroller.willing(port).answer("box-quiz", "skin", skin);
  }

  /** A box as a visitor sees it. */
  Answer box(Stroller stroller, String handle) {
    return stroller
        .shopper()
        .run(
            """
            query ($handle: String!) @inContext(market: "box-de", currency: "EUR") {
              discoveryBox(handle: $handle) {
                title
                price { amount }
                proposal { total { amount } samples { product { id title } price { amount } reason { code text } } }
              }
            }
            """,
            Map.of("handle", handle));
  }

  /** The ids of what a visitor took in their latest box. */
  List<String> boxed(Stroller stroller) {
    return stroller
        .shopper()
        .run(
            "query @inContext(market: \"box-de\") { visitor { discoveryBoxes { samples { id } } }"
                + " }",
            Map.of())
        .body()
        .at("/data/visitor/discoveryBoxes/0/samples")
        .valueStream()
        .map(sample -> sample.path("id").asString())
        .toList();
  }

  /** The titles of what is proposed. */
  static List<String> titles(Answer box) {
    return values(box, "title");
  }

  /** The ids of what is proposed. */
  static List<String> ids(Answer box) {
    return values(box, "id");
  }

  private static List<String> values(Answer box, String field) {
    return box.body()
        .at("/data/discoveryBox/proposal/samples")
        .valueStream()
        .map(sample -> sample.path("product").path(field).asString())
        .toList();
  }

  /** Takes a box with these products. */
  Answer take(Stroller stroller, String handle, List<String> products) {
    return take(stroller, handle, products, UUID.randomUUID().toString());
  }

  /** Takes a box by a request of this name. */
  Answer take(Stroller stroller, String handle, List<String> products, String key) {
    return payload(
        stroller
            .shopper()
            .run(
                """
                mutation ($input: DiscoveryBoxOrderInput!) @inContext(market: "box-de", currency: "EUR") {
                  discoveryBoxOrder(input: $input) { order { id title samples { title } } userErrors { code path } }
                }
                """,
                Map.of(
                    "input",
                    Map.of("handle", handle, "productIds", products, "idempotencyKey", key))));
  }

  /** Says whether a product of a box that was taken is liked. */
  Answer review(Stroller stroller, String order, Map<String, Boolean> liked) {
    return review(stroller, order, liked, UUID.randomUUID().toString());
  }

  Answer review(Stroller stroller, String order, Map<String, Boolean> liked, String key) {
    List<Map<String, ?>> reviews =
        liked.entrySet().stream()
            .<Map<String, ?>>map(
                each -> Map.of("productId", each.getKey(), "liked", each.getValue()))
            .toList();
    return payload(
        stroller
            .shopper()
            .run(
                """
                mutation ($input: DiscoveryBoxReviewInput!) {
                  discoveryBoxReview(input: $input) { visitor { profile { tastes { value weight } } } userErrors { code path } }
                }
                """,
                Map.of(
                    "input", Map.of("orderId", order, "reviews", reviews, "idempotencyKey", key))));
  }

  private static Answer payload(Answer answer) {
    return new Answer(answer.status(), answer.body().path("data").values().iterator().next());
  }
}
