package dev.vitrine.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.platform.intake.ImportClient;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Stocks the shelves of test shops by the public import. */
public final class Goods {

  private static final String MARKETS =
      """
      {"type":"location","handle":"g-berlin","country":"DE","leadDays":1}
      {"type":"location","handle":"g-vienna","country":"AT","leadDays":2}
      {"type":"location","handle":"g-newark","country":"US","leadDays":1}
      {"type":"market","handle":"g-de","countries":["DE","AT"],"currencies":["EUR"],"locales":["de","en"],"defaultLocale":"de","pricesIncludeTax":true,"locations":["g-berlin","g-vienna"],"taxes":[{"country":"DE","class":"standard","rate":"0.19"},{"country":"DE","class":"reduced","rate":"0.07"},{"country":"AT","class":"standard","rate":"0.20"}]}
      {"type":"market","handle":"g-us","countries":["US"],"currencies":["USD"],"locales":["en"],"defaultLocale":"en","pricesIncludeTax":false,"locations":["g-newark"],"taxes":[{"country":"US","class":"standard","rate":"0.0825"}]}
      {"type":"market","handle":"g-jp","countries":["JP"],"currencies":["JPY"],"locales":["ja","en"],"defaultLocale":"ja","pricesIncludeTax":true,"locations":["g-berlin"],"taxes":[{"country":"JP","class":"standard","rate":"0.10"}]}
      {"type":"market","handle":"g-kw","countries":["KW"],"currencies":["KWD"],"locales":["ar","en"],"defaultLocale":"ar","pricesIncludeTax":false,"locations":["g-berlin"],"taxes":[{"country":"KW","class":"standard","rate":"0.05"}]}
      {"type":"market","handle":"g-ch","countries":["CH"],"currencies":["CHF"],"locales":["de","fr"],"defaultLocale":"de","pricesIncludeTax":true,"cashRounding":"0.05","locations":["g-berlin"],"taxes":[{"country":"CH","class":"standard","rate":"0.081"}]}\
      """;

  private final ImportClient importing;
  private final Shopper shopper;

  /** The goods of the server on a port of this machine, with the markets that they are sold in. */
  public Goods(int port) {
    this.importing = new ImportClient(port);
    this.shopper = Shopper.of(port);
    take(MARKETS);
    Patience.await().until(() -> isKnown("g-de") && isKnown("g-ch"));
  }

  private boolean isKnown(String market) {
    return shopper
        .run(
            "query ($market: String) @inContext(market: $market) { __typename }",
            Map.of("market", market))
        .body()
        .path("errors")
        .isMissingNode();
  }

  /** Takes in lines. */
  public void take(String lines) {
    assertThat(importing.send(lines.split("\n")).rejections()).isEmpty();
  }

  /** Runs a merchants' mutation that must not be refused; gives its payload. */
  public JsonNode manage(String document) {
    JsonNode answer = shopper.manage(document, Map.of());
    JsonNode payload = answer.path("data").values().iterator().next();
    assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
    assertThat(payload.path("userErrors")).as(answer.toString()).isEmpty();
    return payload;
  }

  /** A product of one variant at 10 in every currency's hundreds; gives the variant's id. */
  public String product(String sku, int stock) {
    return product(sku, stock, "");
  }

  /** A product with more fields of its line, each followed by a comma. */
  public String product(String sku, int stock, String more) {
    take(
        """
        {"type":"product","externalId":"%s",%s"texts":{"en":{"title":"Thing %s","slug":"%s"}},"prices":[{"currency":"EUR","amount":"19.99"},{"currency":"USD","amount":"9.99"},{"currency":"JPY","amount":"980"},{"currency":"KWD","amount":"3.125"},{"currency":"CHF","amount":"17.95"}],"stock":[{"location":"g-berlin","quantity":%d},{"location":"g-newark","quantity":%d}]}\
        """
            .formatted(sku, more, sku, sku, stock, stock)
            .strip());
    return variant(sku, "g-de");
  }

  /** Waits until a market shows a product no more. */
  public void gone(String slug, String market) {
    Patience.await().until(() -> shown(slug, market).isEmpty());
  }

  /** The id of a variant once the market shows it. */
  public String variant(String slug, String market) {
    return Patience.await().until(() -> shown(slug, market), id -> !id.isEmpty());
  }

  private String shown(String slug, String market) {
    return shopper
        .run(
            "query ($slug: String!, $market: String) @inContext(market: $market)"
                + " { product(slug: $slug) { defaultVariant { id } } }",
            Map.of("slug", slug, "market", market))
        .text("/data/product/defaultVariant/id");
  }
}
