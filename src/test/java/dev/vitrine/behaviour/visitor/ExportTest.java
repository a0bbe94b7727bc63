package dev.vitrine.behaviour.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.behaviour.Stroller;
import dev.vitrine.cart.Goods;
import dev.vitrine.checkout.Till;
import dev.vitrine.platform.graphql.GlobalId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

/** What visitors take with them names things as they know them. */
@VitrineTest
class ExportTest {

  private static final String SHELF =
      """
      {"type":"category","externalId":"told-shelf","texts":{"en":{"title":"Regal"},"de":{"title":"Regal"}}}
      {"type":"brand","handle":"told-brand","name":"Brand"}\
      """;

  @LocalServerPort int port;
  @Autowired DatabaseClient database;
  private Stroller stroller;
  private String variant;
  private String product;

  @BeforeEach
  void stock() {
    Goods goods = new Goods(port);
    goods.take(SHELF);
    variant = goods.product("told-thing", 50);
    product = id("Product", "product WHERE external_id = 'told-thing'");
    stroller = Stroller.willing(port);
  }

  private String id(String type, String where) {
    long key =
        database
            .sql("SELECT id FROM " + where)
            .mapValue(Long.class)
            .one()
            .blockOptional()
            .orElseThrow();
    return GlobalId.of(type, key).encoded();
  }

  private List<JsonNode> exported(int events) {
    Patience.await().until(() -> stroller.historyCount() == events);
    return stroller
        .shopper()
        .run("{ visitor { export } }", Map.of())
        .body()
        .at("/data/visitor/export/events")
        .valueStream()
        .toList();
  }

  private static Map<String, ?> event(String kind, Map<String, ?> fields, int secondsAgo) {
    Map<String, Object> all = new HashMap<>(fields);
    all.put("at", Instant.now().minusSeconds(secondsAgo).toString());
    return Map.of(kind, all);
  }

  private static String fields(JsonNode event) {
    return event.properties().stream()
        .filter(field -> !List.of("at", "market").contains(field.getKey()))
        .map(field -> field.getKey() + "=" + field.getValue().asString())
        .sorted()
        .toList()
        .toString();
  }

  @Test
  void eventsTellThingsByTheirNamesAndTitles() {
    String category = id("Category", "category WHERE external_id = 'told-shelf'");
    String brand = id("Brand", "brand WHERE handle = 'told-brand'");
    Map<String, ?> click =
        Map.of("query", "thing", "clickedProductId", product, "position", 2, "requestId", "r1");
    stroller.record(
        List.of(
            event("listingViewed", Map.of("categoryId", category), 40),
            event("listingViewed", Map.of("brandId", brand), 30),
            event("searched", click, 20),
            event("productViewed", Map.of("productId", product, "variantId", variant), 10)));
    assertThat(exported(4))
        .extracting(ExportTest::fields)
        .containsExactly(
            "[category=told-shelf, kind=LISTING_VIEWED, title=Regal]",
            "[brand=told-brand, kind=LISTING_VIEWED, title=Brand]",
            "[clickedProduct=told-thing, clickedTitle=Thing told-thing, kind=SEARCHED, position=2,"
                + " query=thing, requestId=r1]",
            "[kind=PRODUCT_VIEWED, product=told-thing, sku=told-thing, title=Thing told-thing]");
  }

  @Test
  void anOrderIsToldByItsNumber() {
    String cart = Till.filledCart(stroller.shopper(), variant, 2);
    Till.invoice(stroller.shopper(), cart);
    String number = Till.place(stroller.shopper(), cart).text("/order/number");
    assertThat(exported(1))
        .extracting(ExportTest::fields)
        .containsExactly(
            "[kind=PURCHASED, order="
                + number
                + ", product=told-thing, quantity=2, sku=told-thing, title=Thing told-thing]");
  }
}
