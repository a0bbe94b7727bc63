package dev.vitrine.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.management.MerchantClient.Answer;
import dev.vitrine.platform.intake.ImportClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** An imported line needs the scopes that the mutation of the same words needs. */
@VitrineTest
class ImportScopesTest {

  private static final String MARKET =
      "{'type':'market','handle':'is-market','currencies':['EUR'],'locales':['de'],'defaultLocale':'de'}";

  @LocalServerPort int port;
  private MerchantClient merchant;
  private ImportClient imports;

  @BeforeEach
  void connect() {
    merchant = MerchantClient.of(port);
    imports = new ImportClient(port);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':'product','externalId':'is','prices':[]}|CATALOG_WRITE|price:write",
        "{'type':'product','externalId':'is','stock':[]}|CATALOG_WRITE|stock:write",
        "{'type':'product','externalId':'is','variants':[{'sku':'is','prices':[]}]}|CATALOG_WRITE|price:write",
        "{'type':'product','externalId':'is','variants':[{'sku':'is','stock':[]}]}|CATALOG_WRITE|stock:write",
        "{'type':'translation','of':'market','key':'is','locale':'de','fields':{}}|CATALOG_WRITE|settings:write",
        "{'type':'translation','of':'location','key':'is','locale':'de','fields':{}}|CATALOG_WRITE|settings:write",
        "{'type':'translation','of':'collection','key':'is','locale':'de','fields':{}}|CATALOG_WRITE|merchandising:write",
        "{'type':'translation','of':'product','key':'is','locale':'de','fields':{}}|SETTINGS_WRITE|catalog:write",
        "{'type':'translation','of':'attributeValue','key':'is','locale':'de','fields':{}}|SETTINGS_WRITE|catalog:write",
      })
  void aLineIsRejectedForAKeyWithoutEveryScopeThatItNeeds(
      String line, String held, String lacking) {
    assertThat(rejections(line, held))
        .singleElement()
        .satisfies(
            rejection -> {
              assertThat(rejection.path("code").asString()).isEqualTo("FORBIDDEN");
              assertThat(rejection.path("message").asString()).contains(lacking);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':'product','externalId':'is-own','tags':[]}|CATALOG_WRITE",
        "{'type':'translation','of':'market','key':'is-market','locale':'fr','fields':{'name':'Boutique'}}|SETTINGS_WRITE",
      })
  void aLineGoesInForAKeyWithTheScopesThatItNeeds(String line, String held) {
    rejections(MARKET, "SETTINGS_WRITE");

    assertThat(rejections(line, held)).isEmpty();
  }

  @Test
  void stockInAProductNeedsTheScopeOfStock() {
    Map<String, ?> variant = Map.of("sku", "is-stock", "stock", List.of());
    Answer answer =
        merchant
            .scoped("CATALOG_WRITE", "PRICE_WRITE")
            .mutate(
                "productSave",
                "ProductSaveInput",
                Map.of("externalId", "is-stock", "variants", List.of(variant)),
                "product { id }");
    assertThat(answer.text("/errors/0/extensions/scope")).isEqualTo("stock:write");
  }

  private List<JsonNode> rejections(String line, String scope) {
    String key = merchant.secretOf(scope);
    return imports
        .send(
            BodyPublishers.ofString(line.replace('\'', '"')),
            request -> request.setHeader("Vitrine-Key", key))
        .rejections();
  }
}
