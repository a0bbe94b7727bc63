package dev.vitrine.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.behaviour.Stroller;
import dev.vitrine.cart.Goods;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import dev.vitrine.platform.graphql.GlobalId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

/** Links to things, with who shared them. */
@VitrineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShareLinkTest {

  private static final String LINK =
      """
      query ($token: String!) @inContext(market: "g-de") {
        shareLink(token: $token) {
          requestId sharedBy outcome { views }
          thing {
            __typename
            ... on Product { title }
            ... on Collection { handle }
            ... on Wishlist { items { nodes { product { title } } } }
          }
        }
      }
      """;
  private static final String OUTCOME =
      "{ customer { shareLinks { nodes { outcome { views carts purchases } } } } }";
  private static final String REPORT = "{ shareReport { type links views carts purchases } }";

  @Autowired DatabaseClient database;
  private int port;
  private String kite;
  private String collection;
  private Companion ada;

  @BeforeAll
  void stock(@LocalServerPort int at) {
    port = at;
    Goods goods = new Goods(port);
    goods.product("link-kite", 20);
    goods.take(
        "{\"type\":\"collection\",\"handle\":\"link-toys\",\"products\":[\"link-kite\"],"
            + "\"texts\":{\"en\":{\"title\":\"Toys\"}}}");
    kite =
        GlobalId.of("Product", number("SELECT id FROM product WHERE external_id = 'link-kite'"))
            .encoded();
    collection =
        GlobalId.of("Collection", number("SELECT id FROM collection WHERE handle = 'link-toys'"))
            .encoded();
  }

  private long number(String sql) {
    return database.sql(sql).map(row -> row.get(0, Long.class)).one().block();
  }

  @BeforeEach
  void register() {
    ada = Companion.of(port, "Ada");
  }

  private Answer share(Map<String, ?> input) {
    return ada.ask("shareLinkCreate", input, "shareLink { token requestId sharedBy expiresAt }");
  }

  private String share(String thing) {
    return share(Map.of("thingId", thing, "named", true)).text("/shareLink/token");
  }

  private Answer open(String token) {
    return Shopper.of(port).run(LINK, Map.of("token", token));
  }

  private static String thing(Answer opened) {
    return opened.json("/data/shareLink/thing");
  }

  @Test
  void aLinkLeadsToAProductAndTellsWhoSharedIt() {
    Answer opened = open(share(kite));
    assertThat(thing(opened)).isEqualTo("{'__typename':'Product','title':'Thing link-kite'}");
    assertThat(opened.text("/data/shareLink/sharedBy")).isEqualTo("Ada");
  }

  @Test
  void aLinkLeadsToACollection() {
    String token = share(collection);
    Patience.await().until(() -> thing(open(token)).contains("link-toys"));
  }

  @Test
  void aLinkLeadsToAWishlistThatNobodyElseReads() {
    String wishlist =
        ada.ask("wishlistItemAdd", Map.of("productId", kite), "wishlist { id }")
            .text("/wishlist/id");
    assertThat(thing(open(share(wishlist))))
        .isEqualTo(
            "{'__typename':'Wishlist','items':{'nodes':[{'product':{'title':'Thing"
                + " link-kite'}}]}}");
    assertThat(
            Shopper.of(port)
                .run("query ($id: ID!) { node(id: $id) { id } }", Map.of("id", wishlist))
                .json("/data/node"))
        .isEqualTo("null");
  }

  @Test
  void nobodySharesAnothersWishlist() {
    String wishlist =
        Companion.of(port, "Eve")
            .ask("wishlistItemAdd", Map.of("productId", kite), "wishlist { id }")
            .text("/wishlist/id");
    assertThat(share(Map.of("thingId", wishlist)).refusals())
        .containsExactly("NOT_FOUND input.thingId");
  }

  @Test
  void whatDoesNotExistCannotBeShared() {
    String none = GlobalId.of("Product", 999_999_999).encoded();
    assertThat(share(Map.of("thingId", none)).refusals())
        .containsExactly("NOT_FOUND input.thingId");
    assertThat(share(Map.of("thingId", "nonsense")).refusals())
        .containsExactly("NOT_FOUND input.thingId");
  }

  @Test
  void whoDoesNotAgreeToBeNamedIsNot() {
    String token = share(Map.of("thingId", kite)).text("/shareLink/token");
    assertThat(open(token).json("/data/shareLink/sharedBy")).isEqualTo("null");
  }

  @Test
  void whatIsSharedAgainHasTheSameLink() {
    assertThat(share(kite)).isEqualTo(share(kite));
  }

  @Test
  void aLinkIsShortAndCannotBeGuessed() {
    String token = share(kite);
    assertThat(token).hasSizeLessThan(30);
    char last = token.charAt(token.length() - 1);
    String guessed = token.substring(0, token.length() - 1) + (last == 'a' ? 'b' : 'a');
    assertThat(open(guessed).json("/data/shareLink")).isEqualTo("null");
    assertThat(open("1").json("/data/shareLink")).isEqualTo("null");
  }

  @Test
  void aLinkThatIsTakenBackLeadsNowhere() {
    String token = share(kite);
    assertThat(
            Companion.of(port, "Eve").ask("shareLinkRemove", Map.of("token", token), "").refusals())
        .containsExactly("NOT_FOUND input.token");
    assertThat(ada.ask("shareLinkRemove", Map.of("token", token), "").refusals()).isEmpty();
    assertThat(open(token).json("/data/shareLink")).isEqualTo("null");
  }

  @Test
  void aGuestSharesNothing() {
    assertThat(
            Companion.mutate(
                    Shopper.of(port),
                    "shareLinkCreate",
                    Map.of("thingId", kite),
                    "shareLink { token }")
                .refusals())
        .containsExactly("UNAUTHENTICATED");
  }

  @Test
  void aRepeatedRequestSharesOnce() {
    Map<String, ?> input = Map.of("thingId", kite, "idempotencyKey", UUID.randomUUID().toString());
    assertThat(share(input).body()).isEqualTo(share(input).body());
  }

  @Test
  void whoSharedALinkSeesWhatItLedTo() {
    String requestId = open(share(kite)).text("/data/shareLink/requestId");
    Stroller guest = Stroller.willing(port);
    did(guest, "productViewed", requestId);
    did(guest, "addedToCart", requestId);
    Patience.await().until(() -> guest.historyCount() == 2);
    guest.did("purchased", kite, Instant.now().plusSeconds(1));
    Patience.await()
        .untilAsserted(
            () -> assertThat(outcome()).isEqualTo("{'views':1,'carts':1,'purchases':1}"));
  }

  @Test
  void onlyThoseWhoAgreeToItAreCounted() {
    String requestId = open(share(kite)).text("/data/shareLink/requestId");
    Stroller shy = Stroller.of(port, true, false);
    did(shy, "productViewed", requestId);
    Patience.await().until(() -> shy.historyCount() == 1);
    assertThat(outcome()).isEqualTo("{'views':0,'carts':0,'purchases':0}");
  }

  @Test
  void whatTheSharerDoesDoesNotCount() {
    String requestId = open(share(kite)).text("/data/shareLink/requestId");
    did(ada.stroller(), "productViewed", requestId);
    Patience.await().until(() -> ada.stroller().historyCount() == 1);
    assertThat(outcome()).isEqualTo("{'views':0,'carts':0,'purchases':0}");
  }

  @Test
  void nobodyElseSeesWhatALinkLedTo() {
    assertThat(open(share(kite)).json("/data/shareLink/outcome")).isEqualTo("null");
  }

  @Test
  void merchantsSeeWhatAllLinksLedTo() {
    long before = reported().path("views").asLong();
    did(
        Stroller.willing(port),
        "productViewed",
        open(share(kite)).text("/data/shareLink/requestId"));
    Patience.await().until(() -> reported().path("views").asLong() == before + 1);
    assertThat(reported().path("links").asLong()).isPositive();
  }

  @Test
  void theReportIsForThoseWithTheScope() {
    JsonNode answer = Shopper.of(port).withKey("nobody's").manage(REPORT, Map.of());
    assertThat(answer.at("/data/shareReport").isMissingNode()).isTrue();
  }

  private JsonNode reported() {
    return Shopper.of(port)
        .manage(REPORT, Map.of())
        .at("/data/shareReport")
        .valueStream()
        .filter(row -> row.path("type").asString().equals("Product"))
        .findFirst()
        .orElseThrow();
  }

  private String outcome() {
    return ada.shopper().run(OUTCOME, Map.of()).json("/data/customer/shareLinks/nodes/0/outcome");
  }

  private void did(Stroller visitor, String what, String requestId) {
    Map<String, ?> event =
        Map.of("productId", kite, "at", Instant.now().toString(), "requestId", requestId);
    assertThat(visitor.record(List.of(Map.of(what, event))).number("/accepted")).isEqualTo(1);
  }
}
