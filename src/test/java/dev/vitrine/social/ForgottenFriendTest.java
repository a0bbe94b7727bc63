package dev.vitrine.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.cart.Goods;
import dev.vitrine.platform.graphql.GlobalId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;

/** Looks for a forgotten customer in the tables of friends and links. */
@VitrineTest
class ForgottenFriendTest {

  @LocalServerPort int port;
  @Autowired DatabaseClient database;
  private Companion ada;
  private Companion eve;

  @BeforeEach
  void leaveTraces() {
    new Goods(port).product("forgotten-kite", 5);
    long kite = number("SELECT id FROM product WHERE external_id = 'forgotten-kite'");
    ada = Companion.of(port, "Ada").share(true, true, true);
    eve = Companion.of(port, "Eve");
    ada.befriend(eve);
    eve.invite(Map.of("email", ada.email()));
    ada.invite(Map.of("email", "somebody@example.org"));
    ada.ask(
        "shareLinkCreate",
        Map.of("thingId", GlobalId.of("Product", kite).encoded()),
        "shareLink { token }");
  }

  private long number(String sql) {
    return database.sql(sql).map(row -> row.get(0, Long.class)).one().block();
  }

  /** Every column for customers, but those of what an account and its orders are. */
  private List<String> columns() {
    return database
        .sql(
            """
            SELECT c.table_name || ' WHERE ' || c.column_name || ' = '
            FROM information_schema.columns c
            JOIN information_schema.tables t USING (table_schema, table_name)
            WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
              AND c.column_name IN ('customer_id', 'friend_id')
              AND c.table_name NOT IN (
                'cart', 'customer_address', 'customer_session', 'orders', 'wishlist', 'visitor',
                'promotion_use', 'payment')
            """)
        .map(row -> row.get(0, String.class))
        .all()
        .collectList()
        .block();
  }

  private long traces() {
    long id = number("SELECT id FROM customer WHERE email = '" + ada.email() + "'");
    return columns().stream().mapToLong(each -> number("SELECT count(*) FROM " + each + id)).sum()
        + number("SELECT count(*) FROM friend_invitation WHERE email_key = '" + ada.email() + "'");
  }

  @Test
  void noTableKnowsWhomAForgottenCustomerHadToDoWith() {
    assertThat(columns())
        .contains(
            "sharing WHERE customer_id = ",
            "friendship WHERE friend_id = ",
            "friend_invitation WHERE customer_id = ",
            "share_link WHERE customer_id = ");
    assertThat(traces()).isEqualTo(6);
    ada.shopper().mutate("Forget", Map.of());
    assertThat(traces()).isZero();
  }

  @Test
  void beforeThatTheyMayTakeItWithThem() {
    eve.share(false, false, true);
    String export =
        ada.shopper().run("{ visitor { export } }", Map.of()).json("/data/visitor/export");
    assertThat(export)
        .contains("'name':'Eve'")
        .contains("'email':'somebody@example.org'")
        .contains("'named':true")
        .contains("'shareLinks':[{");
  }
}
