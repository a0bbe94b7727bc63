package dev.vitrine.cart;

import static dev.vitrine.cart.Shopper.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.platform.signing.Signatures;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;

@VitrineTest
class CartUpkeepTest {

  private static final String EXPIRE =
      "UPDATE cart SET expires_at = now() - interval '1 second' WHERE id = :id";
  private static final String LINES = "SELECT count(*) FROM cart_line WHERE cart_id = ANY(:ids)";

  @LocalServerPort int port;
  @Autowired CartUpkeep upkeep;
  @Autowired Signatures signatures;
  @Autowired DatabaseClient database;

  private long filled(String variant) {
    String id = Shopper.of(port).cart("g-de", List.of(line(variant, 1))).text("/cart/id");
    return signatures.read(Carts.TYPE, id).orElseThrow().number();
  }

  @Test
  void whatIsExpiredIsDeletedWithItsLinesAndNothingElse() {
    String variant = new Goods(port).product("ct-old", 50);
    long old = filled(variant);
    long young = filled(variant);
    database.sql(EXPIRE).bind("id", old).fetch().rowsUpdated().block();
    upkeep.task().block();
    assertThat(ids(Set.of(old, young))).containsExactly(young);
    assertThat(
            database
                .sql(LINES)
                .bind("ids", new Long[] {old, young})
                .mapValue(Long.class)
                .one()
                .block())
        .isOne();
  }

  private List<Long> ids(Set<Long> of) {
    return database
        .sql("SELECT id FROM cart WHERE id = ANY(:ids)")
        .bind("ids", of.toArray(Long[]::new))
        .mapValue(Long.class)
        .all()
        .collectList()
        .block();
  }
}
