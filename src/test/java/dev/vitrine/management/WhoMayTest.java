package dev.vitrine.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.management.MerchantClient.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@VitrineTest
class WhoMayTest {

  private static final String INTROSPECTION = "{ __schema { queryType { name } } }";

  @LocalServerPort int port;
  private MerchantClient merchant;

  @BeforeEach
  void connect() {
    merchant = MerchantClient.of(port);
  }

  @Test
  void nobodySeesTheSchemaWithoutAKey() {
    Answer answer = merchant.withoutKey().run(INTROSPECTION);
    assertThat(answer.errors()).containsExactly("UNAUTHENTICATED");
  }

  @Test
  void anUnknownKeyGetsNothingButThat() {
    Answer answer = merchant.with("vtr_unknown").run("{ server { version } }");
    assertThat(answer.status() + " " + answer.body().has("data")).isEqualTo("401 false");
  }

  @Test
  void aKeyWithoutScopesOnlySaysWhoCalls() {
    Answer answer = merchant.scoped().run("{ caller { scopes } server { name } }");
    assertThat(answer.json("/data"))
        .isEqualTo("{'caller':{'scopes':[]},'server':{'name':'Vitrine'}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          products(first: 1) { totalCount }             | catalog:read
          product(externalId: "wm") { id }              | catalog:read
          markets { totalCount }                        | catalog:read
          locations { totalCount }                      | catalog:read
          collections { totalCount }                    | catalog:read
          translations(of: PRODUCT) { totalCount }      | catalog:read
          priceHistory(sku: "wm") { totalCount }        | catalog:read
          imports { totalCount }                        | catalog:read
          pins { totalCount }                           | catalog:read
          searchInsight(report: TOP) { query }          | merchandising:write
          feedReport { placement }                      | merchandising:write
          promotions { handle }                         | price:write
          orders { totalCount }                         | order:read
          apiKeys { totalCount }                        | settings:write
          deliveryMethods { handle }                    | settings:write
          styleClients { totalCount }                   | style:advise
          customerFeed(customer: { email: "a@b.c" }) { requestId } | feed:read
          """)
  void nothingIsReadWithoutItsScope(String field, String scope) {
    Answer answer = merchant.scoped("VISITOR_IDENTIFY").run("{ " + field + " }");
    assertThat(refusal(answer)).isEqualTo("FORBIDDEN " + scope);
  }

  @Test
  void aNodeOfTheCatalogueNeedsItsScope() {
    String id = market();
    String query = "{ node(id: \"" + id + "\") { id } }";
    assertThat(refusal(merchant.scoped("STOCK_WRITE").run(query)))
        .isEqualTo("FORBIDDEN catalog:read");
    assertThat(merchant.scoped("CATALOG_READ").run(query).text("/data/node/id")).isEqualTo(id);
  }

  private String market() {
    return merchant.run("{ markets(first: 1) { nodes { id } } }").text("/data/markets/nodes/0/id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CATALOG_READ",
        "CATALOG_WRITE",
        "MERCHANDISING_WRITE",
        "SETTINGS_WRITE",
        "STYLE_ADVISE"
      })
  void whoWorksOnTheShopReadsItsCatalogue(String scope) {
    Answer answer = merchant.scoped(scope).run("{ products(first: 1) { totalCount } }");
    assertThat(answer.errors()).isEmpty();
  }

  @Test
  void whoReadsTheCatalogueWritesNothing() {
    Answer answer =
        merchant
            .scoped("CATALOG_READ")
            .run("mutation { brandSave(input: { handle: \"wm-read\" }) { brand { id } } }");
    assertThat(refusal(answer)).isEqualTo("FORBIDDEN catalog:write");
  }

  @Test
  void whoCountsStockSeesStockAlone() {
    merchant.mutate(
        "productSave",
        "ProductSaveInput",
        Map.of("externalId", "wm-stock", "status", "DRAFT"),
        "product { id }");
    merchant.mutate(
        "locationSave",
        "LocationSaveInput",
        Map.of("handle", "wm", "country", "DE"),
        "location { handle }");
    Answer answer =
        merchant
            .scoped("STOCK_WRITE")
            .run(
                """
                mutation {
                  stockSave(input: { sku: "wm-stock", location: "wm", quantity: 3 }) {
                    variant { sku stock { quantity } prices { amount } product { id } }
                  }
                }
                """);
    assertThat(answer.errors()).containsOnly("FORBIDDEN");
    assertThat(answer.body().toString()).doesNotContain("amount\":", "\"product\":{");
  }

  private static String refusal(Answer answer) {
    return answer.text("/errors/0/extensions/code")
        + " "
        + answer.text("/errors/0/extensions/scope");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          productSave(input: { externalId: "wm" })                            | catalog:write
          productDelete(input: { externalId: "wm" })                          | catalog:write
          categorySave(input: { externalId: "wm" })                           | catalog:write
          attributeSave(input: { key: "wm" })                                 | catalog:write
          brandSave(input: { handle: "wm" })                                  | catalog:write
          badgeSave(input: { handle: "wm" })                                  | catalog:write
          customFieldSave(input: { key: "wm" })                               | catalog:write
          collectionSave(input: { handle: "wm" })                             | merchandising:write
          priceSave(input: { sku: "wm", currency: "USD" })                    | price:write
          stockSave(input: { sku: "wm", location: "wm" })                     | stock:write
          marketSave(input: { handle: "wm" })                                 | settings:write
          locationSave(input: { handle: "wm" })                               | settings:write
          apiKeyCreate(input: { label: "wm", scopes: [] })                    | settings:write
          apiKeyRevoke(input: { id: "wm" })                                   | settings:write
          reindexStart(input: {})                                             | settings:write
          reconciliationStart(input: {})                                      | settings:write
          styleSelectionDelete(input: { id: "wm" })                           | style:advise
          """)
  void aMutationIsRefusedToAKeyWithoutItsScope(String mutation, String scope) {
    Answer answer =
        merchant.scoped().run("mutation { m: " + mutation + " { userErrors { code } } }");
    assertThat(refusal(answer)).isEqualTo("FORBIDDEN " + scope);
  }

  @Test
  void onlyTheFieldOutsideTheScopeIsRefused() {
    Answer answer =
        merchant
            .scoped("CATALOG_WRITE")
            .run(
                """
                mutation {
                  brandSave(input: { handle: "wm-both", name: "Both" }) { brand { name } }
                  priceSave(input: { sku: "wm", currency: "USD" }) { userErrors { code } }
                }
                """);
    assertThat(answer.json("/data"))
        .isEqualTo("{'brandSave':{'brand':{'name':'Both'}},'priceSave':null}");
  }

  @Test
  void pricesInAProductNeedTheScopeOfPrices() {
    Map<String, ?> price = Map.of("currency", "USD", "amount", "1");
    Map<String, ?> variant = Map.of("sku", "wm-price", "prices", List.of(price));
    Answer answer =
        merchant
            .scoped("CATALOG_WRITE")
            .mutate(
                "productSave",
                "ProductSaveInput",
                Map.of("externalId", "wm-price", "variants", List.of(variant)),
                "product { id }");
    assertThat(answer.text("/errors/0/extensions/scope")).isEqualTo("price:write");
  }

  @Test
  void aRevokedKeyIsAnUnknownOne() {
    Answer created =
        merchant.mutate(
            "apiKeyCreate",
            "ApiKeyCreateInput",
            Map.of("label", "gone", "scopes", List.of()),
            "secret apiKey { id }");
    merchant.mutate(
        "apiKeyRevoke",
        "ApiKeyRevokeInput",
        Map.of("id", created.text("/apiKey/id")),
        "apiKey { id }");
    Answer answer = merchant.with(created.text("/secret")).run("{ server { version } }");
    assertThat(answer.errors()).containsExactly("UNAUTHENTICATED");
  }
}
