package dev.vitrine.feed.box;

import static dev.vitrine.feed.box.BoxShop.ids;
import static dev.vitrine.feed.box.BoxShop.titles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.behaviour.Stroller;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import dev.vitrine.platform.graphql.GlobalId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;

@VitrineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscoveryBoxTest {

  private static final String BOX = "box-of-two";

  @LocalServerPort int port;
  @Autowired DatabaseClient database;
  private BoxShop shop;

  @BeforeAll
  void open() {
    shop = new BoxShop(port);
    shop.offer(BOX, 40, "");
  }

  private String refusal(Stroller stroller, String handle) {
    return shop.box(stroller, handle).text("/errors/0/extensions/code");
  }

  @Test
  void aBoxHoldsWhatItsVisitorLikes() {
    Answer box = shop.box(shop.visitor("dry"), BOX);
    assertThat(titles(box)).containsExactlyInAnyOrder("cream-dry", "soap-dry");
    assertThat(box.json("/data/discoveryBox/proposal/samples/0/reason"))
        .isEqualTo("{'code':'YOUR_STYLE','text':'Your style'}");
    assertThat(box.text("/data/discoveryBox/proposal/total/amount")).isEqualTo("35.00");
    assertThat(box.text("/data/discoveryBox/price/amount")).isEqualTo("9.00");
  }

  @Test
  void anotherVisitorGetsAnotherBox() {
    assertThat(titles(shop.box(shop.visitor("oily"), BOX)))
        .containsExactlyInAnyOrder("cream-oily", "soap-oily");
  }

  @Test
  void theBudgetIsKept() {
    shop.offer("box-of-little", 26, "");
    assertThat(titles(shop.box(shop.visitor("dry"), "box-of-little")))
        .containsExactlyInAnyOrder("cream-dry", "soap-oily");
  }

  @Test
  void noMoreOfACategoryThanTheMerchantWants() {
    shop.offer(
        "box-of-creams",
        40,
        "\"attributes\":[{\"key\":\"box-skin\",\"value\":\"oily\"}],\"perCategory\":1,");
    assertThat(titles(shop.box(shop.visitor("dry"), "box-of-creams")))
        .containsExactlyInAnyOrder("cream-oily", "soap-oily");
  }

  @Test
  void whatWasReceivedIsNeverProposedAgain() {
    Stroller stroller = shop.visitor("dry");
    Answer taken = shop.take(stroller, BOX, ids(shop.box(stroller, BOX)));
    assertThat(taken.refusals()).isEmpty();
    assertThat(taken.text("/order/title")).isEqualTo("A first box");
    assertThat(titles(shop.box(stroller, BOX)))
        .containsExactlyInAnyOrder("cream-oily", "soap-oily");
  }

  @Test
  void whatWasReceivedIsNotTakenAgain() {
    Stroller stroller = shop.visitor("dry");
    List<String> proposed = ids(shop.box(stroller, BOX));
    shop.take(stroller, BOX, proposed);
    assertThat(shop.take(stroller, BOX, proposed).refusals())
        .containsExactly(
            "SAMPLE_NOT_IN_BOX input.productIds.0", "SAMPLE_NOT_IN_BOX input.productIds.1");
  }

  @Test
  void whoRepeatsTheRequestByItsKeyGetsTheSameAnswer() {
    Stroller stroller = shop.visitor("dry");
    List<String> proposed = ids(shop.box(stroller, BOX));
    String first = shop.take(stroller, BOX, proposed, "once").text("/order/id");
    assertThat(first).isNotEmpty();
    assertThat(shop.take(stroller, BOX, proposed, "once").text("/order/id")).isEqualTo(first);
    assertThat(shop.take(stroller, BOX, List.of(), "once").refusals())
        .containsExactly("IDEMPOTENCY_KEY_REUSED input.idempotencyKey");
  }

  @Test
  void whoHadEverythingIsToldSo() {
    Stroller stroller = shop.visitor("dry");
    shop.take(stroller, BOX, ids(shop.box(stroller, BOX)));
    shop.take(stroller, BOX, ids(shop.box(stroller, BOX)));
    assertThat(refusal(stroller, BOX)).isEqualTo("BOX_NOT_FILLED");
  }

  @Test
  void aReviewGoesIntoTheProfile() {
    Stroller stroller = shop.visitor("dry");
    Answer taken = shop.take(stroller, BOX, ids(shop.box(stroller, BOX)));
    List<String> had = shop.boxed(stroller);
    Answer reviewed =
        shop.review(
            stroller, taken.text("/order/id"), Map.of(had.get(0), false, had.get(1), false));
    assertThat(reviewed.refusals()).isEmpty();
    assertThat(reviewed.json("/visitor/profile/tastes"))
        .isEqualTo("[{'value':'oily','weight':-1.0}]");
  }

  @Test
  void aBoxIsReviewedOnce() {
    Stroller stroller = shop.visitor("dry");
    Answer taken = shop.take(stroller, BOX, ids(shop.box(stroller, BOX)));
    Map<String, Boolean> liked = Map.of(shop.boxed(stroller).getFirst(), true);
    shop.review(stroller, taken.text("/order/id"), liked);
    assertThat(shop.review(stroller, taken.text("/order/id"), liked).refusals())
        .containsExactly("BOX_ALREADY_REVIEWED input.orderId");
  }

  @Test
  void aReviewThatIsRepeatedByItsKeyIsAnsweredAsItWas() {
    Stroller stroller = shop.visitor("dry");
    String order = shop.take(stroller, BOX, ids(shop.box(stroller, BOX))).text("/order/id");
    String sample = shop.boxed(stroller).getFirst();
    assertThat(shop.review(stroller, order, Map.of(sample, true), "once").refusals()).isEmpty();
    assertThat(shop.review(stroller, order, Map.of(sample, true), "once").refusals()).isEmpty();
    assertThat(shop.review(stroller, order, Map.of(sample, false), "once").refusals())
        .containsExactly("IDEMPOTENCY_KEY_REUSED input.idempotencyKey");
  }

  @Test
  void samplesOfAnotherBoxAreNotReviewed() {
    Stroller stroller = shop.visitor("dry");
    Answer taken = shop.take(stroller, BOX, ids(shop.box(stroller, BOX)));
    String other = ids(shop.box(stroller, BOX)).getFirst();
    assertThat(shop.review(stroller, taken.text("/order/id"), Map.of(other, true)).refusals())
        .containsExactly("SAMPLE_NOT_IN_BOX input.reviews.0.productId");
  }

  @Test
  void nobodyReviewsTheBoxOfAnother() {
    Stroller stroller = shop.visitor("dry");
    Answer taken = shop.take(stroller, BOX, ids(shop.box(stroller, BOX)));
    assertThat(
            shop.review(
                    shop.visitor("dry"),
                    taken.text("/order/id"),
                    Map.of(shop.boxed(stroller).getFirst(), true))
                .refusals())
        .containsExactly("NOT_FOUND input.orderId");
  }

  @Test
  void aBoxAgainstItsRulesIsRefused() {
    Stroller stroller = shop.visitor("dry");
    assertThat(shop.take(stroller, BOX, ids(shop.box(stroller, BOX)).subList(0, 1)).refusals())
        .containsExactly("BOX_AGAINST_RULES input.productIds");
  }

  @Test
  void anUnknownBoxIsRefused() {
    assertThat(shop.take(shop.visitor("dry"), "box-of-nothing", List.of()).refusals())
        .containsExactly("BOX_NOT_FOUND input.handle");
  }

  @Test
  void nobodyGetsABoxWithoutConsent() {
    Stroller stroller = Stroller.of(port, false, true);
    assertThat(refusal(stroller, BOX)).isEqualTo("CONSENT_MISSING");
    assertThat(shop.take(stroller, BOX, List.of()).refusals()).containsExactly("CONSENT_MISSING");
  }

  @Test
  void nobodyGetsABoxAsNobody() {
    assertThat(refusal(new Stroller(Shopper.of(port), ""), BOX)).isEqualTo("VISITOR_REQUIRED");
  }

  @Test
  void boxesAreToldAndForgotten() {
    Stroller stroller = shop.visitor("dry");
    long visitor =
        GlobalId.parse(
                stroller.shopper().run("{ visitor { id } }", Map.of()).text("/data/visitor/id"))
            .orElseThrow()
            .key();
    Answer taken = shop.take(stroller, BOX, ids(shop.box(stroller, BOX)));
    shop.review(stroller, taken.text("/order/id"), Map.of(shop.boxed(stroller).getFirst(), true));
    Answer told = stroller.shopper().run("{ visitor { export } }", Map.of());
    assertThat(told.body().at("/data/visitor/export/discoveryBoxes/0/samples")).hasSize(2);
    assertThat(told.body().at("/data/visitor/export/opinions")).hasSize(1);
    assertThat(traces(visitor)).isEqualTo(4);
    stroller.shopper().mutate("Forget", Map.of());
    assertThat(traces(visitor)).isZero();
  }

  private long traces(long visitor) {
    return database
        .sql(
            """
            SELECT (SELECT count(*) FROM discovery_box_order WHERE visitor_id = :visitor)
              + (SELECT count(*) FROM discovery_box_sample WHERE visitor_id = :visitor)
              + (SELECT count(*) FROM style_opinion WHERE visitor_id = :visitor)
            """)
        .bind("visitor", visitor)
        .map(row -> row.get(0, Long.class))
        .one()
        .block();
  }

  @Test
  void boxesAreTheCustomersAfterSigningIn() {
    Stroller stroller = shop.visitor("dry");
    shop.take(stroller, BOX, ids(shop.box(stroller, BOX)));
    stroller.shopper().register();
    assertThat(shop.boxed(stroller)).hasSize(2);
    assertThat(titles(shop.box(stroller, BOX)))
        .containsExactlyInAnyOrder("cream-oily", "soap-oily");
  }

  @Test
  void merchantsWriteBoxesByMutation() {
    String saved =
        Shopper.of(port)
            .manage(
                """
                mutation {
                  discoveryBoxSave(input: { handle: "box-by-hand", texts: [{ locale: "en", title: "Mine" }], samples: 3, categories: ["box-care"], attributes: [{ key: "box-skin", value: "dry" }], perCategory: 2, offers: [{ currency: "EUR", price: "9", budget: "40" }] }) {
                    discoveryBox { texts { locale title } samples perCategory attributes { value } offers { currency price } }
                    userErrors { code path }
                  }
                }
                """,
                Map.of())
            .at("/data/discoveryBoxSave")
            .toString()
            .replace('"', '\'');
    assertThat(saved)
        .isEqualTo(
            "{'discoveryBox':{'texts':[{'locale':'en','title':'Mine'}],'samples':3,'perCategory':2,'attributes':[{'value':'dry'}],'offers':[{'currency':'EUR','price':'9'}]},'userErrors':[]}");
  }

  @Test
  void aBoxThatNamesWhatIsNotThereIsRefused() {
    assertThat(
            shop.refusal(
                "{\"type\":\"discoveryBox\",\"handle\":\"box-wrong\",\"categories\":[\"box-none\"]}"))
        .isEqualTo("NOT_FOUND categories[0]");
  }
}
