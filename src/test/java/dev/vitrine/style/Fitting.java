package dev.vitrine.style;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.behaviour.Stroller;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import dev.vitrine.platform.intake.ImportClient;
import java.util.List;
import java.util.Map;

/** A test shop of shoes and socks in sizes, with a quiz that asks for them. */
final class Fitting {

  private static final String LINES =
      """
      {"type":"location","handle":"fit-berlin","country":"DE","leadDays":1}
      {"type":"market","handle":"fit-de","countries":["DE"],"currencies":["EUR"],"locales":["de","en"],"defaultLocale":"de","pricesIncludeTax":true,"locations":["fit-berlin"],"taxes":[{"country":"DE","class":"standard","rate":"0.19"}]}
      {"type":"category","externalId":"fit-wear","texts":{"en":{"title":"Wear","slug":"fit-wear"}}}
      {"type":"category","externalId":"fit-shoes","parent":"fit-wear","texts":{"en":{"title":"Shoes","slug":"fit-shoes"}}}
      {"type":"category","externalId":"fit-boots","parent":"fit-shoes","texts":{"en":{"title":"Boots","slug":"fit-boots"}}}
      {"type":"category","externalId":"fit-skis","parent":"fit-shoes","texts":{"en":{"title":"Ski boots","slug":"fit-skis"}}}
      {"type":"category","externalId":"fit-bags","parent":"fit-wear","texts":{"en":{"title":"Bags","slug":"fit-bags"}}}
      {"type":"quiz","handle":"fit-quiz","questions":[{"key":"size","kind":"MULTIPLE","choices":[{"key":"42","sizes":[{"category":"fit-shoes","size":"42"}]},{"key":"43","sizes":[{"category":"fit-shoes","size":"43"}]},{"key":"skis","sizes":[{"category":"fit-skis","size":"44"}]},{"key":"none"}]}]}
      {"type":"product","externalId":"fit-both","categories":["fit-boots"],"texts":{"en":{"title":"Fitting both"}},"variants":[%s,%s]}
      {"type":"product","externalId":"fit-gone","categories":["fit-boots"],"texts":{"en":{"title":"Fitting gone"}},"variants":[%s,%s]}
      {"type":"product","externalId":"fit-ski","categories":["fit-skis"],"texts":{"en":{"title":"Fitting ski"}},"variants":[%s,%s]}
      {"type":"product","externalId":"fit-bag","categories":["fit-bags"],"texts":{"en":{"title":"Fitting bag"}},"variants":[%s]}
      """;

  private final int port;

  Fitting(int port) {
    this.port = port;
    String lines =
        LINES.formatted(
            variant("both-42", "42", "red", 5),
            variant("both-43", "43", "blue", 5),
            variant("gone-42", "42", "blue", 0),
            variant("gone-43", "43", "red", 5),
            variant("ski-42", "42", "red", 5),
            variant("ski-44", "44", "blue", 0),
            variant("bag", "one", "red", 0));
    assertThat(new ImportClient(port).send(lines.strip().split("\n")).rejections()).isEmpty();
    Patience.await().until(() -> isListed());
  }

  /** In the index: the database tells of no facets. */
  private boolean isListed() {
    var products =
        list(Shopper.of(port), "{ available: true }").body().at("/data/category/products");
    return products.path("totalCount").asInt() == 3 && !products.path("facets").isEmpty();
  }

  private static String variant(String sku, String size, String colour, int stock) {
    return """
    {"sku":"fit-%s","options":{"size":"%s","color":"%s"},"prices":[{"currency":"EUR","amount":"50"}],"stock":[{"location":"fit-berlin","quantity":%d}]}\
    """
        .formatted(sku, size, colour, stock);
  }

  /** A visitor who chose this in the quiz. */
  Stroller wearing(String... choices) {
    return Stroller.willing(port).answer("fit-quiz", "size", choices);
  }

  /** The listing of everything under filters. */
  Answer list(Shopper shopper, String filters) {
    return shopper.run(
        """
        query @inContext(market: "fit-de") {
          category(path: "fit-wear") { products(filters: [%s], sort: TITLE) {
            totalCount
            nodes { title }
            facets { key ... on TermsFacet { values { value count selected input } } }
          } }
        }
        """
            .formatted(filters),
        Map.of());
  }

  /** The titles of what a person finds under filters, without the first word. */
  List<String> found(Shopper shopper, String filters) {
    Answer answer = list(shopper, filters);
    assertThat(answer.body().path("errors")).isEmpty();
    return titles(answer, "/data/category/products/nodes");
  }

  static List<String> titles(Answer answer, String path) {
    return answer
        .body()
        .at(path)
        .valueStream()
        .map(node -> node.path("title").asString().replace("Fitting ", ""))
        .toList();
  }
}
