package dev.vitrine.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.behaviour.Stroller;
import dev.vitrine.cart.Goods;
import dev.vitrine.cart.Shopper;
import dev.vitrine.platform.graphql.GlobalId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;

@VitrineTest
class PurchaseNewsTest {

  private final String sku = "bought-" + UUID.randomUUID();

  @LocalServerPort int port;
  @Autowired DatabaseClient database;
  private String variant;

  @BeforeEach
  void stock() {
    variant = new Goods(port).product(sku, 50);
  }

  private void order(Shopper shopper, int quantity) {
    String cart = Till.filledCart(shopper, variant, quantity);
    Till.invoice(shopper, cart);
    assertThat(Till.place(shopper, cart).refusals()).isEmpty();
  }

  private long number(String sql) {
    return database
        .sql(sql)
        .bind("sku", sku)
        .map(row -> row.get(0, Long.class))
        .one()
        .blockOptional()
        .orElse(0L);
  }

  private long sold() {
    return number(
        "SELECT s.units FROM product_sales s JOIN product p ON p.id = s.product_id WHERE"
            + " p.external_id = :sku");
  }

  @Test
  void anOrderIsRememberedOfWhoPlacedIt() {
    Stroller stroller = Stroller.willing(port);
    order(stroller.shopper(), 2);
    Patience.await().until(() -> stroller.historyCount() == 1);
  }

  @Test
  void whatACustomerOrdersInAGuestsCartIsTheirOrder() {
    Shopper guest = Shopper.of(port);
    String cart = Till.filledCart(guest, variant, 1);
    Till.invoice(guest, cart);
    Shopper customer = guest.signedIn(guest.register());
    Till.place(customer, cart);
    assertThat(
            customer
                .run("{ customer { orders(first: 5) { totalCount } } }", Map.of())
                .number("/data/customer/orders/totalCount"))
        .isEqualTo(1);
  }

  @Test
  void whatGuestsOrderCountsAsSold() {
    order(Shopper.of(port), 3);
    Patience.await().until(() -> sold() == 3);
  }

  @Test
  void anOrderOfWhoAgreedToNothingIsNotRemembered() {
    Stroller stroller = Stroller.of(port, false, false);
    order(stroller.shopper(), 1);
    Patience.await().until(() -> sold() == 1);
    assertThat(stroller.historyCount()).isZero();
  }

  @Test
  void aPurchaseThatTheStorefrontTellsOfTooCountsOnce() {
    Stroller stroller = Stroller.willing(port);
    order(stroller.shopper(), 1);
    Patience.await().until(() -> sold() == 1);
    String product =
        GlobalId.of("Product", number("SELECT id FROM product WHERE external_id = :sku")).encoded();
    stroller.did("purchased", product, Instant.now());
    Patience.await().until(() -> stroller.historyCount() == 2);
    assertThat(sold()).isEqualTo(1);
  }

  @Test
  void twoOrdersAreTwoPurchases() {
    Stroller stroller = Stroller.willing(port);
    order(stroller.shopper(), 1);
    order(stroller.shopper(), 1);
    Patience.await().until(() -> sold() == 2);
  }
}
