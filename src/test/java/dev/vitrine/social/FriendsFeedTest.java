package dev.vitrine.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.cart.Goods;
import dev.vitrine.cart.Shopper.Answer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What friends show each other, in their feeds. */
@VitrineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FriendsFeedTest {

  private static final List<String> SKUS =
      List.of("pal-kite", "pal-drum", "pal-yoyo", "pal-ball", "pal-dice");

  private final Map<String, String> products = new HashMap<>();
  private int port;
  private Companion ada;
  private Companion eve;

  @BeforeAll
  void stock(@LocalServerPort int at) {
    port = at;
    Goods goods = new Goods(port);
    SKUS.forEach(sku -> goods.product(sku, 20));
    SKUS.forEach(sku -> products.put(sku, product(sku)));
    Patience.await().until(() -> SKUS.stream().allMatch(this::isFound));
  }

  private boolean isFound(String sku) {
    return Companion.of(port, "Nobody")
        .shopper()
        .run(
            "query ($sku: String!) @inContext(market: \"g-de\") { search(query: $sku) { nodes { id"
                + " } } }",
            Map.of("sku", sku))
        .body()
        .toString()
        .contains(products.get(sku));
  }

  private String product(String slug) {
    return Companion.of(port, "Nobody")
        .shopper()
        .run(
            "query ($slug: String!) @inContext(market: \"g-de\") { product(slug: $slug) { id } }",
            Map.of("slug", slug))
        .text("/data/product/id");
  }

  @BeforeEach
  void befriend() {
    ada = Companion.of(port, "Ada");
    eve = Companion.of(port, "Eve");
    ada.befriend(eve);
  }

  private void buys(Companion who, String sku) {
    long before = who.stroller().historyCount();
    who.stroller().did("purchased", products.get(sku), Instant.now());
    Patience.await().until(() -> who.stroller().historyCount() > before);
  }

  private void wishes(Companion who, String sku) {
    who.ask("wishlistItemAdd", Map.of("productId", products.get(sku)), "wishlist { id }");
  }

  private static Answer feed(Companion who, Map<String, ?> more) {
    return feed(who, "HOME", more);
  }

  private static Answer feed(Companion who, String placement, Map<String, ?> more) {
    Map<String, Object> variables = new HashMap<>(more);
    variables.putAll(Map.of("placement", placement, "market", "g-de"));
    return who.shopper().contract("Feed", variables);
  }

  /** What is told of a product in a feed; empty where it is not shown as a friend's. */
  private static String told(Answer feed, String sku) {
    return feed.body()
        .at("/data/feed/edges")
        .valueStream()
        .filter(edge -> edge.at("/reason/code").asString().startsWith("FRIEND_"))
        .filter(edge -> edge.at("/node/title").asString().equals("Thing " + sku))
        .map(edge -> edge.at("/reason/text").asString())
        .findFirst()
        .orElse("");
  }

  private static String told(Companion who, String sku) {
    return told(feed(who, Map.of("first", 100)), sku);
  }

  @Test
  void whatAFriendHasIsShownAndToldWithoutTheirName() {
    buys(ada, "pal-kite");
    ada.share(false, true, false);
    assertThat(told(eve, "pal-kite")).isEqualTo("A friend has this");
  }

  @Test
  void whoAgreesToBeNamedIsNamedInTheReadersLanguage() {
    wishes(ada, "pal-drum");
    ada.share(true, false, true);
    assertThat(told(eve, "pal-drum")).isEqualTo("Ada wishes for this");
    Companion german = new Companion(eve.shopper().speaking("de"), eve.stroller(), eve.email());
    assertThat(told(german, "pal-drum")).isEqualTo("Ada wünscht sich das");
  }

  @Test
  void nothingIsShownByThoseWhoDoNotShareIt() {
    buys(ada, "pal-kite");
    wishes(ada, "pal-drum");
    assertThat(told(eve, "pal-kite") + told(eve, "pal-drum")).isEmpty();
    ada.share(true, false, false);
    assertThat(told(eve, "pal-kite")).isEmpty();
    ada.share(false, true, false);
    assertThat(told(eve, "pal-drum")).isEmpty();
  }

  @Test
  void nothingIsShownToThoseWhoAreNoFriends() {
    buys(ada, "pal-kite");
    ada.share(true, true, true);
    assertThat(told(Companion.of(port, "Mallory"), "pal-kite")).isEmpty();
  }

  @Test
  void nothingIsShownOnceItIsNotSharedAnyMore() {
    wishes(ada, "pal-drum");
    ada.share(true, false, true);
    assertThat(told(eve, "pal-drum")).isNotEmpty();
    ada.share(false, false, true);
    assertThat(told(eve, "pal-drum")).isEmpty();
  }

  @Test
  void nothingIsShownOnceTheyAreNotFriendsAnyMore() {
    wishes(ada, "pal-drum");
    ada.share(true, true, true);
    assertThat(told(eve, "pal-drum")).isNotEmpty();
    String key =
        eve.shopper()
            .run("{ customer { friends { nodes { key } } } }", Map.of())
            .text("/data/customer/friends/nodes/0/key");
    eve.ask("friendRemove", Map.of("friendKey", key), "");
    assertThat(told(eve, "pal-drum")).isEmpty();
  }

  @Test
  void whatIsPurchasedWithoutConsentToBeRememberedIsNotShown() {
    buys(ada, "pal-kite");
    ada.share(false, true, false);
    ada.shopper()
        .mutate("Consent", Map.of("consent", Map.of("personalization", false, "analytics", true)));
    assertThat(told(eve, "pal-kite")).isEmpty();
  }

  @Test
  void aFeedThatIsPagedAlreadyShowsNothingThatIsNotSharedAnyMore() {
    SKUS.forEach(sku -> wishes(ada, sku));
    ada.share(true, false, true);
    String hidden = behindTheFirst(page -> ada.share(false, false, false));
    assertThat(hidden).doesNotContain("FRIEND_");
    ada.share(true, false, true);
    assertThat(behindTheFirst(page -> {})).contains("FRIEND_WANTS");
  }

  @Test
  void whatIsNotSharedAnyMoreLeavesNoGapInAPage() {
    SKUS.forEach(sku -> wishes(ada, sku));
    ada.share(true, false, true);
    Answer first = feed(eve, Map.of("first", 1));
    ada.share(false, false, false);
    String after = first.text("/data/feed/pageInfo/endCursor");
    Answer next = feed(eve, Map.of("first", 1, "after", after));
    assertThat(next.json("/data/feed/pageInfo/hasNextPage"))
        .isEqualTo(Boolean.toString(!edges(next).isEmpty()));
    assertThat(edges(next).toString()).doesNotContain("FRIEND_");
  }

  private static JsonNode edges(Answer feed) {
    return feed.body().at("/data/feed/edges");
  }

  @Test
  void aFeedThatIsPagedAlreadyNamesNobodyWhoIsNotToBeNamedAnyMore() {
    SKUS.forEach(sku -> wishes(ada, sku));
    ada.share(true, false, true);
    String rest = behindTheFirst(page -> ada.share(true, false, false));
    assertThat(rest).contains("A friend wishes for this").doesNotContain("Ada");
  }

  /** The rest of a feed of which the first thing was shown before something happened. */
  private String behindTheFirst(Consumer<Answer> happening) {
    Answer first = feed(eve, Map.of("first", 1));
    happening.accept(first);
    String after = first.text("/data/feed/pageInfo/endCursor");
    JsonNode rest = feed(eve, Map.of("first", 100, "after", after)).body();
    assertThat(rest.at("/data/feed/requestId")).isEqualTo(first.body().at("/data/feed/requestId"));
    return readable(rest.at("/data/feed/edges")).toString();
  }

  /** Cursors are made of chance and may spell any name. */
  private static JsonNode readable(JsonNode edges) {
    edges.forEach(edge -> ((ObjectNode) edge).remove("cursor"));
    return edges;
  }

  @Test
  void whatIsRankedByInterestAloneKnowsNoFriends() {
    wishes(ada, "pal-drum");
    ada.share(true, false, true);
    assertThat(told(feed(eve, "FOR_YOU", Map.of("first", 100)), "pal-drum")).isEmpty();
  }

  @Test
  void whoDoesNotAgreeToAPersonalFeedIsShownNothingOfFriends() {
    wishes(ada, "pal-drum");
    ada.share(true, false, true);
    eve.shopper()
        .mutate("Consent", Map.of("consent", Map.of("personalization", false, "analytics", true)));
    assertThat(told(eve, "pal-drum")).isEmpty();
  }

  @Test
  void aFriendWhoIsForgottenShowsNothing() {
    wishes(ada, "pal-drum");
    ada.share(true, false, true);
    assertThat(told(eve, "pal-drum")).isNotEmpty();
    ada.shopper().mutate("Forget", Map.of());
    assertThat(told(eve, "pal-drum")).isEmpty();
    assertThat(eve.reads("friends { totalCount }", "/friends/totalCount")).isEqualTo("0");
  }
}
