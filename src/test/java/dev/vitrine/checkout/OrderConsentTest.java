package dev.vitrine.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.behaviour.Stroller;
import dev.vitrine.cart.Goods;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;

/** Whose device an order came from is kept of those alone who agree to it. */
@VitrineTest
class OrderConsentTest {

  private final String sku = "agreed-" + UUID.randomUUID();

  @LocalServerPort int port;
  @Autowired DatabaseClient database;
  private String variant;

  @BeforeEach
  void stock() {
    variant = new Goods(port).product(sku, 50);
  }

  private String ordered(Stroller stroller) {
    String cart = Till.filledCart(stroller.shopper(), variant, 1);
    Till.invoice(stroller.shopper(), cart);
    return Till.place(stroller.shopper(), cart).text("/order/number");
  }

  private long number(String sql, String name) {
    return database
        .sql(sql)
        .bind("name", name)
        .mapValue(Long.class)
        .one()
        .blockOptional()
        .orElse(0L);
  }

  private long noted(String order) {
    return number(
        "SELECT count(*) FROM order_visitor n JOIN orders o ON o.id = n.order_id WHERE o.number ="
            + " :name",
        order);
  }

  private void sold(long units) {
    Patience.await()
        .until(
            () ->
                number(
                        "SELECT s.units FROM product_sales s JOIN product p ON p.id ="
                            + " s.product_id WHERE p.external_id = :name",
                        sku)
                    == units);
  }

  @Test
  void nothingIsNotedOfWhoAgreesToNothing() {
    String order = ordered(Stroller.of(port, false, false));
    assertThat(noted(order)).isZero();
    sold(1);
  }

  @Test
  void whoAgreesToBeCountedAloneIsForgottenOnceTheyAreCounted() {
    String order = ordered(Stroller.of(port, false, true));
    sold(1);
    assertThat(noted(order)).isZero();
  }

  @Test
  void whoAgreesToBeRememberedIs() {
    String order = ordered(Stroller.of(port, true, true));
    sold(1);
    assertThat(noted(order)).isOne();
  }
}
