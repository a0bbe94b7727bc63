package dev.vitrine.social.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.cart.Goods;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.social.Companion;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** A link leads anywhere for as long as it says, and is nowhere afterwards. */
@VitrineTest
class ShareLinkUpkeepTest {

  @LocalServerPort int port;
  @Autowired DatabaseClient database;
  @Autowired ShareLinkUpkeep upkeep;
  private String token;
  private String requestId;

  @BeforeEach
  void share() {
    new Goods(port).product("link-lamp", 5);
    long lamp = number("SELECT id FROM product WHERE external_id = :name", "link-lamp");
    Answer shared =
        Companion.of(port, "Ada")
            .ask(
                "shareLinkCreate",
                Map.of("thingId", GlobalId.of("Product", lamp).encoded()),
                "shareLink { token requestId }");
    token = shared.text("/shareLink/token");
    requestId = shared.text("/shareLink/requestId");
  }

  private long number(String sql, String name) {
    return database
        .sql(sql)
        .bind("name", name)
        .mapValue(Long.class)
        .one()
        .blockOptional()
        .orElseThrow();
  }

  private long kept() {
    return number("SELECT count(*) FROM share_link WHERE request_id = :name", requestId);
  }

  @Test
  void aLinkThatHasExpiredLeadsNowhereAndIsCleanedAway() {
    Mono.from(upkeep.task()).block();
    assertThat(kept()).isOne();
    database
        .sql(
            "UPDATE share_link SET expires_at = now() - interval '1 second' WHERE request_id ="
                + " :name")
        .bind("name", requestId)
        .then()
        .block();
    assertThat(
            Shopper.of(port)
                .run(
                    "query ($token: String!) { shareLink(token: $token) { requestId } }",
                    Map.of("token", token))
                .json("/data/shareLink"))
        .isEqualTo("null");
    Mono.from(upkeep.task()).block();
    assertThat(kept()).isZero();
  }
}
