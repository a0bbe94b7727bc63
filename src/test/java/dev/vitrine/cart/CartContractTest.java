package dev.vitrine.cart;

import static dev.vitrine.cart.Shopper.input;
import static dev.vitrine.cart.Shopper.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.checkout.Till;
import dev.vitrine.platform.graphql.execution.Endpoint;
import graphql.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@VitrineTest
class CartContractTest {

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
    String document = Contract.document("CartChanged");
    try (Watching tab = Watching.bySse(port, document, Map.of("id", cart))) {
      Patience.await().until(() -> tab.seen().size() == 1);
      shopper.mutate("CartLinesAdd", input(cart, Map.of("lines", List.of(line(variant, 2)))));
      Patience.await().until(() -> tab.seen().size() == 2);
      assertThat(tab.last().path("totalQuantity").asInt()).isEqualTo(3);
    }
  }

  @Test
  void theOrderIsToldToWhoeverHoldsItsToken() {
    String variant = goods.product("live-order", 50);
    String cart = Till.filledCart(shopper, variant, 1);
    Till.invoice(shopper, cart);
    String token = Till.place(shopper, cart).text("/order/token");
    String document = Contract.document("OrderChanged");
    try (Watching tab = Watching.bySse(port, document, Map.of("token", token))) {
      Patience.await().until(() -> tab.seen().size() == 1);
      assertThat(tab.last().path("status").asString()).isEqualTo("PLACED");
    }
  }
}
