package dev.vitrine.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.management.MerchantClient.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@VitrineTest
class PriceAndStockMutationTest {

  @LocalServerPort int port;
  private MerchantClient merchant;

  @BeforeEach
  void connect() {
    merchant = MerchantClient.of(port);
  }

  @Test
  void aPriceIsReadBackWithItsVariant() {
    variant("ps-1");
    Answer answer =
        price(
            Map.of(
                "sku",
                "ps-1",
                "currency",
                "USD",
                "amount",
                "19.90",
                "from",
                "2020-01-01T00:00:00Z",
                "until",
                "2999-01-01T00:00:00Z"));
    assertThat(answer.json("/variant/prices"))
        .isEqualTo(
            "[{'market':null,'currency':'USD','amount':'19.90',"
                + "'from':'2020-01-01T00:00:00Z','until':'2999-01-01T00:00:00Z'}]");
  }

  @Test
  void nullTakesAPriceAway() {
    variant("ps-2");
    price(Map.of("sku", "ps-2", "currency", "USD", "amount", "5"));
    Map<String, Object> none = new HashMap<>(Map.of("sku", "ps-2", "currency", "USD"));
    none.put("amount", null);
    assertThat(price(none).json("/variant/prices")).isEqualTo("[]");
  }

  @Test
  void aPriceThatAnotherReplacedIsInTheHistory() {
    variant("ps-3");
    price(Map.of("sku", "ps-3", "currency", "USD", "amount", "5"));
    price(Map.of("sku", "ps-3", "currency", "USD", "amount", "6"));
    Answer answer = merchant.run("{ priceHistory(sku: \"ps-3\") { totalCount nodes { amount } } }");
    assertThat(answer.json("/data/priceHistory"))
        .isEqualTo("{'totalCount':2,'nodes':[{'amount':'6'},{'amount':'5'}]}");
  }

  @Test
  void anAmountWithTooManyDigitsIsRefused() {
    variant("ps-4");
    Answer refused = price(Map.of("sku", "ps-4", "currency", "JPY", "amount", "5.5"));
    assertThat(refused.refusals()).containsExactly("TOO_PRECISE input.amount");
  }

  @Test
  void aPriceNeedsAVariant() {
    Answer refused = price(Map.of("sku", "ps-nowhere", "currency", "USD", "amount", "5"));
    assertThat(refused.refusals()).containsExactly("UNKNOWN_SKU input.sku");
  }

  @Test
  void stockIsReadBackWithItsVariant() {
    variant("ps-5");
    location("ps-berlin");
    Answer answer = stock(Map.of("sku", "ps-5", "location", "ps-berlin", "quantity", 7));
    assertThat(answer.json("/variant/stock")).isEqualTo("[{'location':'ps-berlin','quantity':7}]");
  }

  @Test
  void nullEndsTheCountingOfStock() {
    variant("ps-6");
    location("ps-paris");
    stock(Map.of("sku", "ps-6", "location", "ps-paris", "quantity", 7));
    Map<String, Object> none = new HashMap<>(Map.of("sku", "ps-6", "location", "ps-paris"));
    none.put("quantity", null);
    assertThat(stock(none).json("/variant/stock")).isEqualTo("[]");
  }

  @Test
  void stockNeedsALocation() {
    variant("ps-7");
    Answer refused = stock(Map.of("sku", "ps-7", "location", "ps-nowhere", "quantity", 7));
    assertThat(refused.refusals()).containsExactly("UNKNOWN_LOCATION input.location");
  }

  @Test
  void aLocationIsReadBack() {
    Answer answer =
        merchant.mutate(
            "locationSave",
            "LocationSaveInput",
            Map.of(
                "handle", "ps-wien",
                "country", "AT",
                "timeZone", "Europe/Vienna",
                "cutoff", "14:30",
                "texts", List.of(Map.of("locale", "de", "name", "Wien"))),
            "location { country leadDays timeZone cutoff texts { name } }");
    assertThat(answer.json("/location"))
        .isEqualTo(
            "{'country':'AT','leadDays':0,'timeZone':'Europe/Vienna','cutoff':'14:30',"
                + "'texts':[{'name':'Wien'}]}");
  }

  private void variant(String sku) {
    merchant.mutate(
        "productSave",
        "ProductSaveInput",
        Map.of("externalId", sku, "variants", List.of(Map.of("sku", sku))),
        "product { id }");
  }

  private void location(String handle) {
    merchant.mutate(
        "locationSave",
        "LocationSaveInput",
        Map.of("handle", handle, "country", "DE"),
        "location { handle }");
  }

  private Answer price(Map<String, ?> input) {
    return merchant.mutate(
        "priceSave",
        "PriceSaveInput",
        input,
        "variant { prices { market currency amount from until } }");
  }

  private Answer stock(Map<String, ?> input) {
    return merchant.mutate(
        "stockSave", "StockSaveInput", input, "variant { stock { location quantity } }");
  }
}
