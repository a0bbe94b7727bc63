package dev.vitrine.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import dev.vitrine.platform.graphql.GlobalId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

@VitrineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedTest {

  private static final Set<String> KNOWN_TO_ALL =
      Set.of("TRENDING_HERE", "POPULAR_HERE", "NEW_HERE");

  private Camp camp;

  @BeforeAll
  void pitch(@LocalServerPort int port) {
    camp = new Camp(port);
  }

  private static Answer forYou(Shopper visitor) {
    return Camp.feed(visitor, "FOR_YOU", Map.of("first", 10));
  }

  private static List<String> codes(Answer feed) {
    return feed.body()
        .at("/data/feed/edges")
        .valueStream()
        .map(edge -> edge.at("/reason/code").asString())
        .toList();
  }

  @Test
  void whoBoughtBootsIsShownSocksFirstAndToldWhy() {
    Answer feed = forYou(camp.visitor("PURCHASED camp-boots-1"));
    assertThat(feed.json("/data/feed/personalized")).isEqualTo("true");
    assertThat(Camp.titles(feed)).startsWith("Thing camp-socks-1");
    assertThat(feed.text("/data/feed/edges/0/reason/code")).isEqualTo("YOU_BOUGHT");
    assertThat(feed.text("/data/feed/edges/0/reason/product/title"))
        .isEqualTo("Thing camp-boots-1");
    assertThat(feed.text("/data/feed/edges/0/reason/text"))
        .isEqualTo("Because you bought Thing camp-boots-1");
  }

  @Test
  void whoLookedAtATentIsShownAStoveInTheirOwnLanguage() {
    Answer feed = forYou(camp.visitor("PRODUCT_VIEWED camp-tents-1").speaking("de"));
    assertThat(Camp.titles(feed)).startsWith("Thing camp-stoves-1");
    assertThat(feed.text("/data/feed/edges/0/reason/text"))
        .isEqualTo("Weil Sie sich „Thing camp-tents-1“ angesehen haben");
  }

  @Test
  void whoIsNotKnownIsShownWhatThisMarketLikesAndItSaysSo() {
    for (Shopper stranger : List.of(camp.nobody(), camp.visitor())) {
      Answer feed = Camp.feed(stranger, "HOME", Map.of("first", 20));
      assertThat(feed.json("/data/feed/personalized")).isEqualTo("false");
      assertThat(codes(feed)).isNotEmpty().isSubsetOf(KNOWN_TO_ALL);
    }
  }

  @Test
  void whatWasJustBoughtIsNotShown() {
    Shopper visitor = camp.visitor("PURCHASED camp-boots-1", "PURCHASED camp-socks-1");
    for (String placement : List.of("FOR_YOU", "HOME", "SHOWROOM", "EMAIL")) {
      assertThat(Camp.titles(Camp.feed(visitor, placement, Map.of("first", 100))))
          .doesNotContain("Thing camp-boots-1", "Thing camp-socks-1");
    }
  }

  @Test
  void whatWasLikedLaterCountsMore() {
    assertThat(
            Camp.titles(forYou(camp.visitor("PURCHASED camp-tents-1", "PURCHASED camp-boots-1"))))
        .startsWith("Thing camp-socks-1", "Thing camp-stoves-1");
    assertThat(
            Camp.titles(forYou(camp.visitor("PURCHASED camp-boots-1", "PURCHASED camp-tents-1"))))
        .startsWith("Thing camp-stoves-1", "Thing camp-socks-1");
  }

  @Test
  void aFeedStaysAsItIsWhileItIsPagedAndShowsNothingTwice() {
    Shopper visitor = camp.visitor("PURCHASED camp-boots-1");
    Answer page = Camp.feed(visitor, "HOME", Map.of("first", 1));
    String requestId = page.text("/data/feed/requestId");
    String begin = page.text("/data/feed/pageInfo/endCursor");
    Answer whole = Camp.feed(visitor, "HOME", Map.of("first", 11, "after", begin));
    List<String> walked = new ArrayList<>(Camp.titles(page));
    List<String> expected = new ArrayList<>(walked);
    expected.addAll(Camp.titles(whole));
    Map<String, ?> viewed =
        Map.of("productId", camp.product("camp-tents-1"), "at", Instant.now().toString());
    visitor.mutate("Record", Map.of("events", List.of(Map.of("productViewed", viewed))));
    Patience.await().until(() -> Camp.titles(forYou(visitor)).contains("Thing camp-stoves-1"));
    while (page.json("/data/feed/pageInfo/hasNextPage").equals("true") && walked.size() < 10) {
      String after = page.text("/data/feed/pageInfo/endCursor");
      page = Camp.feed(visitor, "HOME", Map.of("first", 3, "after", after));
      assertThat(page.text("/data/feed/requestId")).isEqualTo(requestId);
      walked.addAll(Camp.titles(page));
    }
    assertThat(new HashSet<>(walked)).hasSameSizeAs(walked);
    assertThat(walked).hasSizeGreaterThan(1).isEqualTo(expected.subList(0, walked.size()));
  }

  @Test
  void nobodyPagesOnInAnothersFeed() {
    Answer page = Camp.feed(camp.visitor("PURCHASED camp-boots-1"), "HOME", Map.of("first", 1));
    Map<String, ?> after = Map.of("after", page.text("/data/feed/pageInfo/endCursor"));
    assertThat(Camp.feed(camp.nobody(), "HOME", after).text("/errors/0/extensions/code"))
        .isEqualTo("CURSOR_MISMATCH");
  }

  @Test
  void aForgedCursorIsRefused() {
    assertThat(
            Camp.feed(camp.nobody(), "HOME", Map.of("after", "nonsense"))
                .text("/errors/0/extensions/code"))
        .isEqualTo("INVALID_CURSOR");
  }

  @Test
  void besideAProductStandsWhatIsBoughtWithItAndNotTheProductItself() {
    Map<String, ?> beside = Map.of("productId", camp.product("camp-boots-1"), "first", 10);
    Answer feed = Camp.feed(camp.nobody(), "PRODUCT", beside);
    assertThat(Camp.titles(feed))
        .startsWith("Thing camp-socks-1")
        .doesNotContain("Thing camp-boots-1");
    assertThat(feed.text("/data/feed/edges/0/reason/text"))
        .isEqualTo("Often bought with Thing camp-boots-1");
  }

  @Test
  void besideTheCartStandsWhatGoesWithWhatIsInIt() {
    String cart =
        camp.nobody()
            .cart("g-de", List.of(Shopper.line(camp.variant("camp-tents-1"), 1)))
            .text("/cart/id");
    assertThat(Camp.titles(Camp.feed(camp.nobody(), "CART", Map.of("cartId", cart))))
        .startsWith("Thing camp-stoves-1")
        .doesNotContain("Thing camp-tents-1");
  }

  @Test
  void anUnknownCartIsRefused() {
    assertThat(
            Camp.feed(camp.nobody(), "CART", Map.of("cartId", "guessed"))
                .text("/errors/0/extensions/code"))
        .isEqualTo("NOT_FOUND");
  }

  @Test
  void aPlacementBesideAProductWantsToKnowWhich() {
    assertThat(Camp.feed(camp.nobody(), "PRODUCT", Map.of()).text("/errors/0/extensions/argument"))
        .isEqualTo("productId");
  }

  @Test
  void aPlacementBesideAnUnknownProductIsRefused() {
    String unknown = GlobalId.of("Product", 999_999_999).encoded();
    for (String id : List.of(unknown, "guessed", camp.variant("camp-boots-1"))) {
      Answer answer = Camp.feed(camp.nobody(), "PRODUCT", Map.of("productId", id));
      assertThat(answer.text("/errors/0/extensions/code")).isEqualTo("NOT_FOUND");
      assertThat(answer.text("/errors/0/extensions/argument")).isEqualTo("productId");
    }
  }

  @Test
  void whatIsSimilarIsOfTheSameKindAndWhatGoesWithItIsNot() {
    assertThat(camp.recommended("camp-boots-1", "SIMILAR").subList(0, 2))
        .containsExactlyInAnyOrder("Thing camp-boots-2", "Thing camp-boots-3");
    assertThat(camp.recommended("camp-boots-1", "COMPLEMENTARY"))
        .contains("Thing camp-socks-1")
        .noneMatch(title -> title.contains("boots"));
  }

  @Test
  void theContractsRecommendationsAreAnswered() {
    Answer answer =
        camp.nobody()
            .contract(
                "Recommendations",
                Map.of("productId", camp.product("camp-boots-1"), "market", "g-de"));
    assertThat(answer.text("/data/node/alsoBought/edges/0/node/title"))
        .isEqualTo("Thing camp-socks-1");
    assertThat(answer.text("/data/node/alsoBought/requestId")).isNotEmpty();
  }

  @Test
  void whatOthersBoughtThatIsNoLongerSoldIsNotShown() {
    Shopper visitor = camp.visitor("PURCHASED camp-boots-1");
    assertThat(Camp.titles(Camp.feed(visitor, "FOR_YOU", Map.of("first", 100))))
        .contains("Thing camp-socks-1")
        .doesNotContain("Thing camp-lost-1");
  }

  @Test
  void whoWithdrawsConsentIsAStrangerAgain() {
    Shopper visitor = camp.visitor("PURCHASED camp-boots-1");
    visitor.mutate(
        "Consent", Map.of("consent", Map.of("personalization", false, "analytics", true)));
    assertThat(forYou(visitor).json("/data/feed/personalized")).isEqualTo("false");
  }

  private static Map<String, ?> next(Answer page) {
    return Map.of("first", 2, "after", page.text("/data/feed/pageInfo/endCursor"));
  }

  @Test
  void whoSignsOutTakesTheFeedAlong() {
    Shopper device = camp.visitor("PURCHASED camp-boots-1");
    String session = device.register();
    Answer page = Camp.feed(device, "HOME", Map.of("first", 2));
    assertThat(Camp.feed(device, "HOME", next(page)).json("/errors")).isEqualTo("");
    device.signedIn(session).mutate("SignOut", Map.of());
    assertThat(Camp.feed(device, "HOME", next(page)).text("/errors/0/extensions/code"))
        .isEqualTo("CURSOR_MISMATCH");
  }

  @Test
  void whoAgreesNoMoreSeesNoFurtherPage() {
    Shopper visitor = camp.visitor("PURCHASED camp-boots-1");
    Answer page = Camp.feed(visitor, "HOME", Map.of("first", 2));
    Map<String, ?> none = Map.of("personalization", false, "analytics", false);
    visitor.mutate("Consent", Map.of("consent", none));
    assertThat(Camp.feed(visitor, "HOME", next(page)).text("/errors/0/extensions/code"))
        .isEqualTo("FEED_EXPIRED");
  }
}
