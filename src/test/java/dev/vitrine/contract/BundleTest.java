package dev.vitrine.contract;

import static dev.vitrine.Patience.await;

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

  @LocalServerPort int port;
  private Frontend frontend;
  private ImportClient merchant;

  @BeforeEach
  void offerASetOfWhichOnePartIsSoldOut() {
    frontend = new Frontend(port);
    merchant = new ImportClient(port);
    merchant.send(
        part("bt-lamp", 500),
        part("bt-shade", 0),
        """
        {"type":"product","externalId":"bt-set","brand":"Bundlework","texts":{"en":{"title":"Set"}},\
        "prices":[{"currency":"USD","amount":"30"}],\
        "bundle":[{"sku":"bt-lamp","quantity":1},{"sku":"bt-shade","quantity":1}]}\
        """);
    await().until(() -> availability().equals(List.of("OUT_OF_STOCK")));
  }

  @AfterEach
  void clearAway() {
    merchant.send(deleted("bt-set"), deleted("bt-lamp"), deleted("bt-shade"));
  }

  @Test
  void aBundleIsListedAnewWhenAPartIsDeleted() {
    merchant.send(deleted("bt-shade"));
    await().until(() -> availability().equals(List.of("IN_STOCK")));
  }

  @Test
  void aBundleIsListedAnewWhenAPartIsNoLongerAmongTheVariantsOfItsProduct() {
    merchant.send(
        """
        {"type":"product","externalId":"bt-shade","variants":[{"sku":"bt-other-shade"}]}\
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
