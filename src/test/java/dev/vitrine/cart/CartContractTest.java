package dev.vitrine.cart;

import static dev.vitrine.cart.Shopper.input;
import static dev.vitrine.cart.Shopper.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.checkout.Till;
import dev.vitrine.platform.graphql.execution.Endpoint;
import graphql.validation.Validator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@VitrineTest
class CartContractTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  @LocalServerPort int port;
  @Autowired List<Endpoint> endpoints;
  private Shopper shopper;
  private Goods goods;

  @BeforeEach
  void connect() {
    shopper = Shopper.of(port);
    goods = new Goods(port);
  }

  @Test
  void everyOperationThatStorefrontsWerePromisedIsValid() {
    Endpoint storefront =
        endpoints.stream()
            .filter(each -> each.name().equals(Endpoint.STOREFRONT))
            .findFirst()
            .orElseThrow();
    assertThat(
            new Validator()
                .validateDocument(
                    storefront.source().schema(), Contract.wholeDocument(), Locale.ENGLISH))
        .isEmpty();
  }

  @Test
  void everyTabSeesTheCartChange() {
    String variant = goods.product("live-cart", 50);
    String cart = shopper.cart("g-de", List.of(line(variant, 1))).text("/cart/id");
    List<JsonNode> seen = watch("CartChanged", Map.of("id", cart));
    Patience.await().until(() -> seen.size() == 1);
    shopper.mutate("CartLinesAdd", input(cart, Map.of("lines", List.of(line(variant, 2)))));
    Patience.await().until(() -> seen.size() == 2);
    assertThat(seen.getLast().at("/data/cartChanged/totalQuantity").asInt()).isEqualTo(3);
  }

  @Test
  void theOrderIsToldToWhoeverHoldsItsToken() {
    String variant = goods.product("live-order", 50);
    String cart = Till.filledCart(shopper, variant, 1);
    Till.invoice(shopper, cart);
    String token = Till.place(shopper, cart).text("/order/token");
    List<JsonNode> seen = watch("OrderChanged", Map.of("token", token));
    Patience.await().until(() -> seen.size() == 1);
    assertThat(seen.getFirst().at("/data/orderChanged/status").asString()).isEqualTo("PLACED");
  }

  /** Watches a subscription of the contract over server-sent events. */
  private List<JsonNode> watch(String operation, Map<String, ?> variables) {
    List<JsonNode> seen = new CopyOnWriteArrayList<>();
    Map<String, ?> request =
        Map.of(
            "query", Contract.document(operation),
            "operationName", operation,
            "variables", variables);
    HttpRequest http =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
            .header("Content-Type", "application/json")
            .header("Accept", "text/event-stream")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(request)))
            .build();
    HttpClient.newHttpClient()
        .sendAsync(http, BodyHandlers.ofLines())
        .thenAccept(
            answer ->
                answer
                    .body()
                    .filter(line -> line.startsWith("data:{"))
                    .map(line -> JSON.readTree(line.substring("data:".length())))
                    .forEach(seen::add));
    return seen;
  }
}
