package dev.vitrine.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitrine.VitrineTest;
import dev.vitrine.management.MerchantClient.Answer;
import dev.vitrine.platform.intake.ImportClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@VitrineTest
class MarketAndIndexMutationTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @LocalServerPort int port;
  private MerchantClient merchant;

  @BeforeEach
  void connect() {
    merchant = MerchantClient.of(port);
    market(
        Map.of(
            "handle", "mi",
            "currencies", List.of("EUR"),
            "locales", List.of("en", "de"),
            "defaultLocale", "en",
            "urlPrefix", "/mi"));
  }

  @Test
  void whatAnInputLeavesOutOfAMarketStaysAsItIs() {
    market(
        Map.of(
            "handle", "mi",
            "taxes", List.of(Map.of("country", "DE", "class", "reduced", "rate", "0.07")),
            "fallbacks", List.of(Map.of("locale", "de", "next", List.of("en")))));
    Answer answer = market(Map.of("handle", "mi", "soldOut", "HIDDEN"));
    assertThat(answer.json("/market"))
        .isEqualTo(
            "{'currencies':['EUR'],'soldOut':'HIDDEN',"
                + "'taxes':[{'class':'reduced','rate':'0.07'}],"
                + "'fallbacks':[{'locale':'de','next':['en']}]}");
  }

  @Test
  void anAssortmentIsReadBack() {
    merchant.mutate(
        "marketSave",
        "MarketSaveInput",
        Map.of("handle", "mi", "assortment", Map.of("exclude", Map.of("tag", "alcohol"))),
        "market { handle }");
    Answer answer = merchant.run("{ market(handle: \"mi\") { assortment { include exclude } } }");
    assertThat(answer.json("/data/market/assortment"))
        .isEqualTo("{'include':null,'exclude':{'tag':'alcohol'}}");
  }

  @Test
  void aDefaultLocaleThatTheMarketDoesNotSpeakIsRefused() {
    Answer refused = market(Map.of("handle", "mi", "defaultLocale", "fr"));
    assertThat(refused.refusals()).containsExactly("LOCALE_NOT_SPOKEN input.defaultLocale");
  }

  @Test
  void aStorefrontIsAtAnAddress() {
    merchant.mutate(
        "marketSave",
        "MarketSaveInput",
        Map.of("handle", "mi", "storefrontUrl", "https://mi.example:8443/shop"),
        "market { handle }");
    market(Map.of("handle", "mi", "soldOut", "LAST"));
    assertThat(
            merchant
                .run("{ market(handle: \"mi\") { storefrontUrl } }")
                .text("/data/market/storefrontUrl"))
        .isEqualTo("https://mi.example:8443/shop");
    for (String none : List.of("mi.example", "https://mi.example/", "javascript:alert(1)")) {
      assertThat(market(Map.of("handle", "mi", "storefrontUrl", none)).refusals())
          .containsExactly("INVALID_STOREFRONT_URL input.storefrontUrl");
    }
  }

  @Test
  void aMarketIsReindexedToTheEnd() {
    String key = start("reindexStart").text("/runs/0/key");
    await().atMost(PATIENCE).until(() -> state(key), "DONE"::equals);
  }

  @Test
  void aMarketIsReconciledToTheEnd() {
    String key = start("reconciliationStart").text("/runs/0/key");
    await().atMost(PATIENCE).until(() -> state(key), "DONE"::equals);
  }

  @Test
  void anUnknownMarketIsNotReindexed() {
    Answer refused =
        merchant.mutate(
            "reindexStart",
            "ReindexStartInput",
            Map.of("markets", List.of("mi", "nowhere")),
            "runs { key }");
    assertThat(refused.refusals()).containsExactly("NOT_FOUND input.markets.1");
  }

  @Test
  void runsAreListedByMarketTheLatestFirst() {
    String key = start("reindexStart").text("/runs/0/key");
    Answer runs =
        merchant.run("{ indexRuns(market: \"mi\", kind: REINDEX, first: 1) { nodes { key } } }");
    assertThat(runs.text("/data/indexRuns/nodes/0/key")).isEqualTo(key);
  }

  @Test
  void aPinnedProductStandsAtTheFrontOfTheListing() {
    sold("mi-plain");
    sold("mi-pinned");
    merchant.mutate(
        "pinSave",
        "PinSaveInput",
        Map.of("product", "mi-pinned", "market", "mi", "position", 1),
        "pins { position product { externalId } market { handle } category { externalId } }");
    await().atMost(PATIENCE).until(this::firstOfAll, "mi-pinned"::equals);
  }

  @Test
  void shoppersSeeASavedPrice() {
    sold("mi-priced");
    merchant.mutate(
        "priceSave",
        "PriceSaveInput",
        Map.of("sku", "mi-priced", "market", "mi", "currency", "EUR", "amount", "12.34"),
        "variant { sku }");
    await().atMost(PATIENCE).until(() -> shownPrice("mi-priced"), "12.34"::equals);
  }

  @Test
  void importsAreListed() {
    new ImportClient(port)
        .send("{\"type\":\"brand\",\"handle\":\"mi-brand\",\"name\":\"Imported\",\"nome\":1}");
    Answer answer =
        merchant.run(
            """
            { imports(first: 1) { nodes { summary {
              lines created ignoredFields { type field lines firstLine } } } } }
            """);
    assertThat(answer.json("/data/imports/nodes/0/summary"))
        .isEqualTo(
            """
            {'lines':1,'created':1,'ignoredFields':\
            [{'type':'brand','field':'nome','lines':1,'firstLine':1}]}\
            """);
  }

  private Answer market(Map<String, ?> input) {
    return merchant.mutate(
        "marketSave",
        "MarketSaveInput",
        input,
        "market { currencies soldOut taxes { class rate } fallbacks { locale next } }");
  }

  private Answer start(String mutation) {
    String inputType = mutation.substring(0, 1).toUpperCase() + mutation.substring(1) + "Input";
    return merchant.mutate(mutation, inputType, Map.of("markets", List.of("mi")), "runs { key }");
  }

  private String state(String key) {
    return merchant
        .run("query ($key: String!) { indexRun(key: $key) { state } }", Map.of("key", key))
        .text("/data/indexRun/state");
  }

  private void sold(String key) {
    merchant.mutate(
        "productSave",
        "ProductSaveInput",
        Map.of(
            "externalId", key,
            "texts", List.of(Map.of("locale", "en", "title", key, "slug", key)),
            "variants",
                List.of(
                    Map.of(
                        "sku", key, "prices", List.of(Map.of("currency", "EUR", "amount", "99"))))),
        "product { id }");
  }

  private String firstOfAll() {
    return merchant
        .shop("query @inContext(market: \"mi\") { products(first: 1) { nodes { title } } }")
        .text("/data/products/nodes/0/title");
  }

  private String shownPrice(String slug) {
    return merchant
        .shop(
            """
            query @inContext(market: "mi") {
              product(slug: "%s") { priceRange { min { display { amount } } } }
            }
            """
                .formatted(slug))
        .text("/data/product/priceRange/min/display/amount");
  }
}
