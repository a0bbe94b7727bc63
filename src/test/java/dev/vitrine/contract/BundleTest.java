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

/** What becomes of a bundle's listing when its parts go. */
@DemoTest
class BundleTest {

  private static final String SET =
      """
      {"type":"product","externalId":"bt-set","brand":"Bundlework","texts":{"en":{"title":"Set"}},\
      "prices":[{"currency":"USD","amount":"30"}],\
      "bundle":[{"sku":"bt-lamp","quantity":1},{"sku":"bt-shade","quantity":1}]}\
      """;

  @LocalServerPort int port;
  private Frontend frontend;
  private ImportClient merchant;

  @BeforeEach
  void offerASet() {
    frontend = new Frontend(port);
    merchant = new ImportClient(port);
    merchant.send(part("bt-lamp", 500), part("bt-shade", 0), SET);
    await().until(() -> availability().equals(List.of("OUT_OF_STOCK")));
    merchant.send(part("bt-shade", 20));
    await().until(() -> availability().equals(List.of("IN_STOCK")));
  }

  @AfterEach
  void clearAway() {
    merchant.send(deleted("bt-set"), deleted("bt-lamp"), deleted("bt-shade"));
  }

  @Test
  void aBundleIsNotSoldWithoutAPartThatIsDeletedUntilItIsComposedAnew() {
    merchant.send(deleted("bt-shade"));
    await().until(() -> availability().isEmpty());
    merchant.send(part("bt-shade", 20), SET);
    await().until(() -> availability().equals(List.of("IN_STOCK")));
  }

  @Test
  void aBundleIsNotSoldWithoutAPartThatIsNoLongerAmongTheVariantsOfItsProduct() {
    merchant.send(
        """
        {"type":"product","externalId":"bt-shade","variants":[{"sku":"bt-other-shade"}]}\
        """);
    await().until(() -> availability().isEmpty());
    merchant.send(
        """
        {"type":"product","externalId":"bt-set","bundle":[{"sku":"bt-lamp","quantity":1}]}\
        """);
    await().until(() -> availability().equals(List.of("IN_STOCK")));
  }

  @Test
  void aBundleIsSoldOnlyWhereEveryPartIs() {
    merchant.send(
        """
        {"type":"product","externalId":"bt-shade","markets":["de"]}\
        """);
    await().until(() -> availability().isEmpty());
    merchant.send(
        """
        {"type":"product","externalId":"bt-shade","markets":null,"status":"DRAFT"}\
        """,
        """
        {"type":"product","externalId":"bt-set","tags":["looked-at-again"]}\
        """);
    assertThat(availability()).isEmpty();
    merchant.send(
        """
        {"type":"product","externalId":"bt-shade","status":"ACTIVE"}\
        """);
    await().until(() -> availability().equals(List.of("IN_STOCK")));
  }

  private List<String> availability() {
    String query =
        """
        query @inContext(market: "us") {
          brand(slug: "bundlework") {
            products { nodes { externalId availability { status } } }
          }
        }
        """;
    return frontend
        .ask(query, Map.of(), Map.of())
        .texts("/brand/products/nodes", "/availability/status");
  }

  private static String part(String sku, int quantity) {
    return """
    {"type":"product","externalId":"%s","texts":{"en":{"title":"Part"}},\
    "prices":[{"currency":"USD","amount":"20"}],"stock":[{"location":"newark","quantity":%d}]}\
    """
        .formatted(sku, quantity);
  }

  private static String deleted(String externalId) {
    return "{\"type\":\"product\",\"externalId\":\"%s\",\"deleted\":true}".formatted(externalId);
  }
}
