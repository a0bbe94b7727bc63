package dev.vitrine.contract;

import static dev.vitrine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.demo.DemoTest;
import dev.vitrine.platform.intake.ImportClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Free words of products, told by language: what shoppers read of them and choose by. */
@DemoTest
class TranslatedWordsTest {

  @LocalServerPort int port;
  private Frontend frontend;
  private ImportClient merchant;

  @BeforeEach
  void offerVases() {
    frontend = new Frontend(port);
    merchant = new ImportClient(port);
    merchant.send(
        """
        {"type":"attribute","key":"tw-finish","kind":"TEXT","filterable":true,"visible":true}\
        """,
        """
        {"type":"customField","key":"tw-making","kind":"TEXT","visible":true}\
        """,
        vase("tw-1", "{\"ar\":\"لامع\",\"de\":\"glänzend\",\"en\":\"glossy\"}"),
        vase("tw-2", "\"glossy\""),
        vase("tw-3", "{\"de\":\"matt\",\"en\":\"matte\"}"));
    await().until(() -> finishes("de", "de").size() == 3 && finishes("us", "en").size() == 2);
  }

  @AfterEach
  void clearAway() {
    merchant.send(
        """
        {"type":"product","externalId":"tw-1","deleted":true}\
        """,
        """
        {"type":"product","externalId":"tw-2","deleted":true}\
        """,
        """
        {"type":"product","externalId":"tw-3","deleted":true}\
        """);
    await().until(() -> finishes("de", "de").isEmpty() && finishes("us", "en").isEmpty());
  }

  @Test
  void aFacetOffersThemInTheCallersLanguage() {
    assertThat(finishes("us", "en")).containsExactly("glossy 2", "matte 1");
    assertThat(finishes("de", "de")).containsExactlyInAnyOrder("glänzend 1", "glossy 1", "matt 1");
  }

  @Test
  void theWordsOfAnyLanguageAreChosenBy() {
    assertThat(found("de", "de", "glänzend")).containsExactly("tw-1");
    assertThat(found("de", "de", "glossy")).containsExactlyInAnyOrder("tw-1", "tw-2");
    assertThat(found("us", "en", "glossy")).containsExactlyInAnyOrder("tw-1", "tw-2");
  }

  @Test
  void theirValueIsWhatTheCallerReads() {
    assertThat(values("de", "de", "tw-1")).containsExactly("glänzend");
    assertThat(values("us", "en", "tw-1")).containsExactly("glossy");
  }

  @Test
  void aFieldOfTheMerchantsOwnIsToldInTheCallersLanguage() {
    assertThat(made("de", "de")).containsOnly("gedreht");
    assertThat(made("us", "en")).containsOnly("thrown");
  }

  private List<String> made(String market, String locale) {
    return frontend
        .ask(
            """
            query @inContext(market: "%s", locale: "%s") {
              brand(slug: "wordworks") { products { nodes { customFields { value } } } }
            }
            """
                .formatted(market, locale),
            Map.of(),
            Map.of())
        .texts("/brand/products/nodes", "/customFields/0/value");
  }

  private List<String> values(String market, String locale, String product) {
    return frontend
        .ask(
            """
            query @inContext(market: "%s", locale: "%s") {
              brand(slug: "wordworks") {
                products { nodes { externalId attributes { key value } } }
              }
            }
            """
                .formatted(market, locale),
            Map.of(),
            Map.of())
        .at("/brand/products/nodes")
        .valueStream()
        .filter(node -> node.path("externalId").asString().equals(product))
        .flatMap(node -> node.path("attributes").valueStream())
        .map(attribute -> attribute.path("value").asString())
        .toList();
  }

  private List<String> finishes(String market, String locale) {
    return listed(market, locale)
        .at("/brand/products/facets")
        .valueStream()
        .filter(facet -> facet.path("key").asString().endsWith("tw-finish"))
        .flatMap(facet -> facet.path("values").valueStream())
        .map(value -> value.path("label").asString() + ' ' + value.path("count").asInt())
        .toList();
  }

  private List<String> found(String market, String locale, String finish) {
    return ask(market, locale, Map.of("key", "tw-finish", "value", finish))
        .texts("/brand/products/nodes", "/externalId");
  }

  private Answer listed(String market, String locale) {
    return ask(market, locale, null);
  }

  private Answer ask(String market, String locale, Map<String, String> attribute) {
    return frontend.ask(
        """
        query ($filters: [ProductFilterInput!]) @inContext(market: "%s", locale: "%s") {
          brand(slug: "wordworks") {
            products(filters: $filters) {
              nodes { externalId }
              facets { key ... on TermsFacet { values { label count } } }
            }
          }
        }
        """
            .formatted(market, locale),
        attribute == null ? Map.of() : Map.of("filters", List.of(Map.of("attribute", attribute))),
        Map.of());
  }

  private static String vase(String externalId, String finish) {
    return """
    {"type":"product","externalId":"%s","brand":"Wordworks","texts":{"en":{"title":"Vase"}},\
    "attributes":{"tw-finish":%s},"customFields":{"tw-making":{"de":"gedreht","en":"thrown"}},"prices":[{"currency":"USD","amount":"20"},{"currency":"EUR","amount":"18"}],\
    "stock":[{"location":"newark","quantity":5}]}\
    """
        .formatted(externalId, finish);
  }
}
