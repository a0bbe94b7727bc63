package dev.vitrine.style;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.StoreCalls;
import dev.vitrine.VitrineTest;
import dev.vitrine.behaviour.Stroller;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@VitrineTest
class InMySizeTest {

  private static final String MINE = "{ inMySize: true }";

  @LocalServerPort int port;
  private Fitting shop;

  @BeforeEach
  void open() {
    shop = new Fitting(port);
  }

  private String refusal(Shopper shopper) {
    return shop.list(shopper, MINE).text("/errors/0/extensions/code");
  }

  private static List<String> facet(Answer answer, String key) {
    return answer
        .body()
        .at("/data/category/products/facets")
        .valueStream()
        .filter(facet -> facet.path("key").asString().equals(key))
        .flatMap(facet -> facet.path("values").valueStream())
        .map(value -> value.path("value").asString() + " " + value.path("count").asInt())
        .toList();
  }

  @Test
  void whatCanBeBoughtInTheVisitorsSizeStaysAndSoDoesWhatHasNoSize() {
    assertThat(shop.found(shop.wearing("42").shopper(), MINE))
        .containsExactlyInAnyOrder("bag", "both", "ski");
  }

  @Test
  void aSizeThatIsSoldOutIsNoSize() {
    assertThat(shop.found(shop.wearing("43").shopper(), MINE))
        .containsExactlyInAnyOrder("bag", "both", "gone");
  }

  @Test
  void theNearestCategorysSizeCounts() {
    assertThat(shop.found(shop.wearing("42", "skis").shopper(), MINE))
        .containsExactlyInAnyOrder("bag", "both");
  }

  @Test
  void sizeAndColourHoldOnTheSameVariant() {
    assertThat(
            shop.found(
                shop.wearing("42").shopper(),
                MINE + ", { option: { key: \"color\", value: \"blue\" } }"))
        .isEmpty();
  }

  @Test
  void whatDoesNotFitCanBeAskedForToo() {
    assertThat(shop.found(shop.wearing("42").shopper(), "{ inMySize: false }"))
        .containsExactly("gone");
  }

  @Test
  void facetsCountWhatFits() {
    Answer listed = shop.list(shop.wearing("42").shopper(), MINE);
    assertThat(facet(listed, "size")).containsExactlyInAnyOrder("42 2", "one 1");
    assertThat(facet(listed, "available")).containsExactly("true 2");
    assertThat(facet(listed, "inMySize")).containsExactly("true 3");
  }

  @Test
  void nobodyIsAnsweredWithWhatFitsAnother() {
    Stroller small = shop.wearing("42");
    Stroller large = shop.wearing("43");
    assertThat(shop.found(small.shopper(), MINE)).contains("ski");
    assertThat(shop.found(large.shopper(), MINE)).contains("gone");
    assertThat(shop.found(small.shopper(), MINE)).contains("ski");
  }

  @Test
  void aPersonsAnswerIsNotKept() {
    Shopper shopper = shop.wearing("42").shopper();
    shop.found(shopper, MINE);
    try (StoreCalls calls = StoreCalls.begin()) {
      shop.found(shopper, MINE);
      assertThat(calls.searches())
          .filteredOn(call -> call.contains("variants.categories"))
          .hasSize(1);
    }
  }

  @Test
  void searchesKnowSizesToo() {
    Answer found =
        shop.wearing("42")
            .shopper()
            .run(
                """
                query @inContext(market: "fit-de") {
                  search(query: "fitting", filters: [{ inMySize: true }], sort: TITLE) { totalCount nodes { title } }
                }
                """,
                Map.of());
    assertThat(Fitting.titles(found, "/data/search/nodes"))
        .containsExactlyInAnyOrder("bag", "both", "ski");
  }

  @Test
  void aSignedInCustomerNeedsNoVisitorsToken() {
    Stroller stroller = shop.wearing("42");
    String session = stroller.shopper().register();
    assertThat(shop.found(Shopper.of(port).signedIn(session), MINE))
        .containsExactlyInAnyOrder("bag", "both", "ski");
  }

  @Test
  void whoIsNotKnownIsToldSo() {
    assertThat(refusal(Shopper.of(port))).isEqualTo("VISITOR_REQUIRED");
  }

  @Test
  void whoDoesNotAgreeToBeRememberedIsToldSo() {
    assertThat(refusal(Stroller.of(port, false, true).shopper())).isEqualTo("CONSENT_MISSING");
  }

  @Test
  void whoToldNoSizeIsToldSoInTheirLanguage() {
    Shopper shopper = shop.wearing("none").shopper();
    assertThat(refusal(shopper)).isEqualTo("SIZES_UNKNOWN");
    assertThat(shop.list(shopper.speaking("de"), MINE).text("/errors/0/message"))
        .isEqualTo("Wir kennen Ihre Größen noch nicht. Beantworten Sie zuerst ein Stilquiz.");
  }
}
