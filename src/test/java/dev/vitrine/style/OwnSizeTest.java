package dev.vitrine.style;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.behaviour.Stroller;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import dev.vitrine.platform.graphql.GlobalId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;

/** Whoever told a wrong size sets it right. */
@VitrineTest
class OwnSizeTest {

  private static final String MINE = "{ inMySize: true }";
  private static final String SET =
      """
      mutation ($input: StyleSizeSetInput!) {
        styleSizeSet(input: $input) {
          visitor { profile { sizes { category { title } size } } }
          userErrors { code path }
        }
      }
      """;

  @LocalServerPort int port;
  @Autowired DatabaseClient database;
  private Fitting shop;

  @BeforeEach
  void open() {
    shop = new Fitting(port);
  }

  private String shoes() {
    long key =
        database
            .sql("SELECT id FROM category WHERE external_id = 'fit-shoes'")
            .mapValue(Long.class)
            .one()
            .blockOptional()
            .orElseThrow();
    return GlobalId.of("Category", key).encoded();
  }

  private static Answer set(Shopper shopper, String category, String size) {
    Map<String, Object> input = new HashMap<>(Map.of("categoryId", category));
    if (!size.isEmpty()) {
      input.put("size", size);
    }
    Answer answer = shopper.run(SET, Map.of("input", input));
    return new Answer(answer.status(), answer.body().at("/data/styleSizeSet"));
  }

  @Test
  void aWrongSizeIsSetRightAndTheQuizIsStillAnsweredOnce() {
    Stroller stroller = shop.wearing("42");
    Answer answer = set(stroller.shopper(), shoes(), "43");
    assertThat(answer.refusals()).isEmpty();
    assertThat(answer.json("/visitor/profile/sizes"))
        .isEqualTo("[{'category':{'title':'Shoes'},'size':'43'}]");
    assertThat(shop.found(stroller.shopper(), MINE))
        .containsExactlyInAnyOrder("bag", "both", "gone");
    set(stroller.shopper(), shoes(), "42");
    assertThat(shop.found(stroller.shopper(), MINE))
        .containsExactlyInAnyOrder("bag", "both", "ski");
    String quiz =
        stroller
            .shopper()
            .run("{ styleQuiz(handle: \"fit-quiz\") { id } }", Map.of())
            .text("/data/styleQuiz/id");
    Map<String, ?> again = Map.of("questionKey", "size", "choiceKeys", List.of("43"));
    assertThat(
            stroller
                .shopper()
                .mutate("StyleQuizAnswer", Map.of("quizId", quiz, "answers", List.of(again)))
                .refusals())
        .containsExactly("QUIZ_ALREADY_ANSWERED input.quizId");
  }

  @Test
  void whoeverTookNoQuizMaySetASizeToo() {
    Shopper shopper = Stroller.willing(port).shopper();
    set(shopper, shoes(), "42");
    assertThat(shop.found(shopper, MINE)).containsExactlyInAnyOrder("bag", "both", "ski");
  }

  @Test
  void aSizeIsTakenBackByLeavingItOut() {
    Shopper shopper = shop.wearing("42").shopper();
    assertThat(set(shopper, shoes(), "").json("/visitor/profile/sizes")).isEqualTo("[]");
  }

  @Test
  void aSizeGoesAlongToTheCustomerAndIntoTheExport() {
    Stroller stroller = Stroller.willing(port);
    set(stroller.shopper(), shoes(), "42");
    Shopper customer = Shopper.of(port).signedIn(stroller.shopper().register());
    assertThat(customer.run("{ visitor { export } }", Map.of()).json("/data/visitor/export/sizes"))
        .isEqualTo("[{'category':'fit-shoes','size':'42'}]");
  }

  @Test
  void whatCannotBeIsRefused() {
    Shopper willing = Stroller.willing(port).shopper();
    String unknown = GlobalId.of("Category", 999_999_999).encoded();
    assertThat(set(willing, unknown, "42").refusals())
        .containsExactly("NOT_FOUND input.categoryId");
    assertThat(set(willing, shoes(), "4".repeat(101)).refusals())
        .containsExactly("TEXT_TOO_LONG input.size");
    assertThat(set(Stroller.of(port, false, true).shopper(), shoes(), "42").refusals())
        .containsExactly("CONSENT_MISSING");
    assertThat(set(Shopper.of(port), shoes(), "42").refusals()).containsExactly("VISITOR_REQUIRED");
  }
}
