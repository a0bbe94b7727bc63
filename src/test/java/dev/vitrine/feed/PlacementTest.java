package dev.vitrine.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@VitrineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlacementTest {

  private static final String SAVE =
      """
      mutation ($input: FeedPlacementSaveInput!) {
        feedPlacementSave(input: $input) {
          feedPlacement { placement promotedShare weights { strategy weight } }
          userErrors { code path }
        }
      }
      """;
  private static final String PREVIEW =
      """
      query ($placement: FeedPlacement!, $history: [FeedPreviewEventInput!]!) {
        feedPreview(placement: $placement, market: "g-de", history: $history) {
          personalized
          items { externalId strategy reason promoted }
        }
      }
      """;
  private static final String COLLECTION =
      """
      {"type":"collection","handle":"camp-tents-first","products":["camp-tents-1","camp-tents-2","camp-tents-3"],"texts":{"en":{"title":"Tents first"}}}\
      """;

  private Camp camp;

  @BeforeAll
  void pitch(@LocalServerPort int port) {
    camp = new Camp(port);
    camp.goods().take(COLLECTION);
    Patience.await().until(() -> camp.listed("camp-tents-first") == 3);
  }

  @AfterEach
  void wantNothing() {
    save(
        Map.of(
            "placement", "SHOWROOM",
            "promotedShare", 0,
            "weights", List.of(),
            "excludedBrands", List.of(),
            "excludedCategories", List.of(),
            "excludedProducts", List.of()));
  }

  private JsonNode save(Map<String, ?> input) {
    return camp.nobody().manage(SAVE, Map.of("input", input)).at("/data/feedPlacementSave");
  }

  private Answer showroom(Shopper visitor) {
    return Camp.feed(visitor, "SHOWROOM", Map.of("first", 100));
  }

  private JsonNode preview(String placement, List<Map<String, ?>> history) {
    return camp.nobody()
        .manage(PREVIEW, Map.of("placement", placement, "history", history))
        .at("/data/feedPreview");
  }

  @Test
  void everyPlacementTellsWhatItIsMadeOf() {
    JsonNode placements =
        camp.nobody()
            .manage("{ feedPlacements { placement weights { strategy } } }", Map.of())
            .at("/data/feedPlacements");
    assertThat(placements.valueStream().map(each -> each.path("placement").asString()))
        .containsExactlyElementsOf(
            IntStream.range(0, Placement.values().length)
                .mapToObj(i -> Placement.values()[i].name())
                .toList());
    assertThat(placements.valueStream().map(each -> each.path("weights").size()))
        .allMatch(size -> size > 0);
  }

  @Test
  void theThirdPlaceIsThePromotedCollectionsWhereThatHasAThird() {
    save(
        Map.of(
            "placement", "SHOWROOM",
            "promotedCollection", "camp-tents-first",
            "promotedShare", 0.34));
    Answer feed = showroom(camp.visitor("PURCHASED camp-boots-1"));
    assertThat(feed.json("/data/feed/edges/1/promoted")).isEqualTo("false");
    assertThat(feed.json("/data/feed/edges/2/promoted")).isEqualTo("true");
    assertThat(feed.text("/data/feed/edges/2/reason/code")).isEqualTo("PROMOTED");
    assertThat(feed.text("/data/feed/edges/2/node/title")).startsWith("Thing camp-tents-");
    assertThat(Camp.titles(feed).stream().filter(title -> title.startsWith("Thing camp-")))
        .doesNotHaveDuplicates();
  }

  @Test
  void whatIsExcludedIsNotShownThereAndIsElsewhere() {
    save(
        Map.of(
            "placement", "SHOWROOM",
            "excludedCategories", List.of("camp-socks"),
            "excludedProducts", List.of("camp-boots-2")));
    Shopper visitor = camp.visitor("PURCHASED camp-boots-1");
    assertThat(Camp.titles(showroom(visitor)))
        .isNotEmpty()
        .noneMatch(title -> title.contains("socks") || title.equals("Thing camp-boots-2"));
    assertThat(Camp.titles(Camp.feed(visitor, "HOME", Map.of("first", 100))))
        .contains("Thing camp-socks-1");
  }

  @Test
  void anExcludedBrandIsNotShownThereAndIsElsewhere() {
    camp.goods()
        .take(
            """
            {"type":"brand","handle":"camp-peak","name":"Peak"}
            {"type":"product","externalId":"camp-tents-2","brand":"camp-peak"}\
            """);
    save(Map.of("placement", "SHOWROOM", "excludedBrands", List.of("camp-peak")));
    Shopper visitor = camp.visitor("PURCHASED camp-boots-1");
    Patience.await()
        .untilAsserted(
            () ->
                assertThat(Camp.titles(showroom(visitor)))
                    .isNotEmpty()
                    .doesNotContain("Thing camp-tents-2"));
    assertThat(Camp.titles(Camp.feed(visitor, "HOME", Map.of("first", 100))))
        .contains("Thing camp-tents-2");
  }

  @Test
  void theMerchantsWeightsHoldAtOnce() {
    save(
        Map.of(
            "placement",
            "SHOWROOM",
            "weights",
            List.of(Map.of("strategy", "INTEREST", "weight", 1))));
    assertThat(showroom(camp.visitor("PURCHASED camp-boots-1")).text("/data/feed/edges/0/strategy"))
        .isEqualTo("INTEREST");
  }

  @Test
  void aWeightAboveOneIsRefused() {
    JsonNode refused =
        save(
            Map.of(
                "placement",
                "HOME",
                "weights",
                List.of(Map.of("strategy", "INTEREST", "weight", 3))));
    assertThat(refused.at("/userErrors/0/code").asString()).isEqualTo("OUT_OF_RANGE");
  }

  @Test
  void aCollectionThatDoesNotExistIsRefused() {
    JsonNode refused = save(Map.of("placement", "HOME", "promotedCollection", "nowhere"));
    assertThat(refused.at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
  }

  @Test
  void aPreviewShowsWhatAMadeUpVisitorWouldSee() {
    JsonNode preview =
        preview("FOR_YOU", List.of(Map.of("kind", "PURCHASED", "product", "camp-tents-1")));
    assertThat(preview.at("/items/0/externalId").asString()).isEqualTo("camp-stoves-1");
    assertThat(preview.at("/items/0/reason").asString()).isEqualTo("YOU_BOUGHT");
    assertThat(preview("FOR_YOU", List.of()).path("personalized").asBoolean()).isFalse();
  }

  @Test
  void aPreviewAfterAPurchaseShowsWhatTheBuyerWouldSee() {
    JsonNode shown =
        preview(
            "AFTER_PURCHASE",
            List.of(Map.of("kind", "PURCHASED", "product", "camp-boots-1", "daysAgo", 0)));
    Answer feed =
        Camp.feed(camp.visitor("PURCHASED camp-boots-1"), "AFTER_PURCHASE", Map.of("first", 1));
    assertThat(shown.at("/items/0/strategy").asString())
        .isEqualTo(feed.text("/data/feed/edges/0/strategy"));
  }

  @Test
  void aPreviewOfNothingIsRefused() {
    JsonNode answer =
        camp.nobody()
            .manage(
                "{ feedPreview(placement: HOME, market: \"g-de\", first: 0) { personalized } }",
                Map.of());
    assertThat(answer.at("/errors/0/extensions/code").asString())
        .isEqualTo("PAGE_SIZE_OUT_OF_RANGE");
  }
}
