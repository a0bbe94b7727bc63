package dev.vitrine.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.behaviour.Stroller;
import dev.vitrine.cart.Goods;
import dev.vitrine.cart.Shopper;
import dev.vitrine.platform.graphql.GlobalId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;

/** What each link led to, for whoever shared it. */
@VitrineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkVisitTest {

  private static final String LINK =
      "query ($token: String!) @inContext(market: \"g-de\") { shareLink(token: $token) { requestId"
          + " } }";
  private static final String OUTCOME =
      "{ customer { shareLinks { nodes { outcome { opened views purchases } } } } }";

  @Autowired DatabaseClient database;
  private int port;
  private String drum;
  private Companion ada;
  private Stroller guest;

  @BeforeAll
  void stock(@LocalServerPort int at) {
    port = at;
    new Goods(port).product("link-drum", 20);
    long key =
        database
            .sql("SELECT id FROM product WHERE external_id = 'link-drum'")
            .mapValue(Long.class)
            .one()
            .blockOptional()
            .orElseThrow();
    drum = GlobalId.of("Product", key).encoded();
  }

  @BeforeEach
  void register() {
    ada = Companion.of(port, "Ada");
    guest = Stroller.willing(port);
  }

  private String shared(Companion sharer) {
    return sharer
        .ask("shareLinkCreate", Map.of("thingId", drum), "shareLink { token }")
        .text("/shareLink/token");
  }

  private static String follow(Shopper shopper, String token) {
    return shopper.run(LINK, Map.of("token", token)).text("/data/shareLink/requestId");
  }

  private static String outcome(Companion sharer) {
    return sharer
        .shopper()
        .run(OUTCOME, Map.of())
        .json("/data/customer/shareLinks/nodes/0/outcome");
  }

  private static void awaitOutcome(Companion sharer, int opened, int purchases) {
    Patience.await()
        .untilAsserted(
            () ->
                assertThat(outcome(sharer))
                    .isEqualTo(
                        "{'opened':%d,'views':0,'purchases':%d}".formatted(opened, purchases)));
  }

  @Test
  void followingALinkCountsAndWhatIsBoughtOfItThen() {
    follow(guest.shopper(), shared(ada));
    awaitOutcome(ada, 1, 0);
    guest.did("purchased", drum, Instant.now());
    awaitOutcome(ada, 1, 1);
  }

  @Test
  void followingALinkAgainAtOnceIsNoOtherVisit() {
    String token = shared(ada);
    follow(guest.shopper(), token);
    follow(guest.shopper(), token);
    Patience.await().until(() -> guest.historyCount() == 2);
    awaitOutcome(ada, 1, 0);
  }

  @Test
  void onlyThoseWhoAgreeToItAreCountedAsFollowing() {
    String token = shared(ada);
    Stroller shy = Stroller.of(port, true, false);
    follow(shy.shopper(), token);
    follow(Stroller.of(port, false, false).shopper(), token);
    follow(Shopper.of(port), token);
    follow(ada.shopper(), token);
    follow(guest.shopper(), token);
    awaitOutcome(ada, 1, 0);
    assertThat(shy.historyCount() + ada.stroller().historyCount()).isZero();
  }

  @Test
  void eachLinkHasItsOwnCountsAndTheLastOneThePurchase() {
    Companion eve = Companion.of(port, "Eve");
    follow(guest.shopper(), shared(ada));
    follow(guest.shopper(), shared(eve));
    awaitOutcome(eve, 1, 0);
    guest.did("purchased", drum, Instant.now());
    awaitOutcome(eve, 1, 1);
    awaitOutcome(ada, 1, 0);
  }

  @Test
  void whatNamesALinkIsBoughtThroughItThoughNobodyIsRemembered() {
    Stroller counted = Stroller.of(port, false, true);
    String requestId = follow(counted.shopper(), shared(ada));
    Map<String, ?> bought =
        Map.of("productId", drum, "at", Instant.now().toString(), "requestId", requestId);
    counted.record(List.of(Map.of("purchased", bought)));
    awaitOutcome(ada, 1, 1);
  }

  @Test
  void aTokenThatIsNobodysFollowsALinkUncounted() {
    String token = shared(ada);
    assertThat(follow(Shopper.of(port).visiting("vtv_nonsense"), token)).isNotEmpty();
    assertThat(outcome(ada)).isEqualTo("{'opened':0,'views':0,'purchases':0}");
  }

  @Test
  void merchantsSeeHowOftenLinksWereFollowed() {
    long before = followed();
    follow(guest.shopper(), shared(ada));
    Patience.await().until(() -> followed() > before);
  }

  private long followed() {
    return Shopper.of(port)
        .manage("{ shareReport { type opened } }", Map.of())
        .at("/data/shareReport")
        .valueStream()
        .filter(row -> row.path("type").asString().equals("Product"))
        .mapToLong(row -> row.path("opened").asLong())
        .sum();
  }
}
