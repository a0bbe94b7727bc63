package dev.vitrine.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.SecondInstance;
import dev.vitrine.VitrineTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What shoppers are told of stock and prices while they look. */
@VitrineTest
class VariantNewsTest {

  private static final String STOCK =
      """
      subscription ($ids: [ID!]!) @inContext(market: "g-de") {
        stockChanged(variantIds: $ids) { id availability { quantity } }
      }
      """;

  private static final String PRICE =
      """
      subscription ($ids: [ID!]!) @inContext(market: "g-de") {
        priceChanged(variantIds: $ids) { id price { display { minorUnits } } }
      }
      """;

  private static SecondInstance second;

  @LocalServerPort int port;
  private Goods goods;

  @BeforeEach
  void open() {
    goods = new Goods(port);
    if (second == null) {
      second = SecondInstance.start();
    }
  }

  @AfterAll
  static void close() {
    if (second != null) {
      second.close();
    }
  }

  private void restock(String sku, int quantity) {
    goods.take(
        """
        {"type":"stock","sku":"%s","location":"g-berlin","quantity":%d}\
        """
            .formatted(sku, quantity));
  }

  private static void awaitQuantity(Watching watching, int quantity) {
    Patience.await()
        .untilAsserted(
            () ->
                assertThat(watching.seen())
                    .extracting(it -> it.at("/availability/quantity").asInt())
                    .endsWith(quantity));
  }

  @Test
  void stockThatChangesIsToldOverServerSentEvents() {
    String variant = goods.product("news-sse", 10);
    Map<String, ?> ids = Map.of("variantIds", List.of(variant));
    try (Watching watching = Watching.bySse(port, Contract.document("StockChanged"), ids)) {
      awaitQuantity(watching, 10);
      restock("news-sse", 4);
      awaitQuantity(watching, 4);
    }
  }

  @Test
  void stockThatChangesIsToldOverAWebSocket() {
    String variant = goods.product("news-socket", 10);
    Map<String, Object> ids = Map.of("ids", List.of(variant));
    try (Watching watching = Watching.bySocket(port, STOCK, "stockChanged", ids)) {
      awaitQuantity(watching, 10);
      restock("news-socket", 0);
      awaitQuantity(watching, 0);
    }
  }

  @Test
  void stockThatOneInstanceSellsIsToldByAnother() {
    String variant = goods.product("news-other", 10);
    Map<String, ?> ids = Map.of("ids", List.of(variant));
    try (Watching here = Watching.bySse(port, STOCK, ids);
        Watching there = Watching.bySse(second.port(), STOCK, ids)) {
      awaitQuantity(here, 10);
      awaitQuantity(there, 10);
      restock("news-other", 3);
      awaitQuantity(here, 3);
      awaitQuantity(there, 3);
    }
  }

  @Test
  void onlyTheVariantThatChangedIsToldAgain() {
    String one = goods.product("news-one", 10);
    String other = goods.product("news-two", 10);
    Map<String, ?> ids = Map.of("ids", List.of(one, other));
    try (Watching watching = Watching.bySse(port, STOCK, ids)) {
      Patience.await().until(() -> watching.seen().size() == 2);
      restock("news-two", 5);
      awaitQuantity(watching, 5);
      assertThat(watching.seen()).extracting(it -> it.path("id").asString()).endsWith(other);
      assertThat(watching.seen()).hasSize(3);
    }
  }

  @Test
  void aPriceThatChangesIsToldByBothInstances() {
    String variant = goods.product("news-price", 10);
    Map<String, ?> ids = Map.of("ids", List.of(variant));
    try (Watching here = Watching.bySse(port, PRICE, ids);
        Watching there = Watching.bySse(second.port(), PRICE, ids)) {
      awaitPrice(here, 1999);
      awaitPrice(there, 1999);
      goods.take(
          """
          {"type":"price","sku":"news-price","currency":"EUR","amount":"17.49"}\
          """);
      awaitPrice(here, 1749);
      awaitPrice(there, 1749);
    }
  }

  private static void awaitPrice(Watching watching, int minorUnits) {
    Patience.await().until(() -> price(watching.last()) == minorUnits);
  }

  private static int price(JsonNode variant) {
    return variant.at("/price/display/minorUnits").asInt();
  }
}
