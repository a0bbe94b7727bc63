package dev.vitrine.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.behaviour.Stroller;
import dev.vitrine.cart.Shopper.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Merchants see what somebody would see who took a quiz. */
@VitrineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuizPreviewTest {

  private static final String STYLE =
      """
      {"type":"attribute","key":"camp-shade","kind":"ENUM","filterable":true,"visible":true,"values":[{"key":"night"},{"key":"dawn"}]}
      {"type":"product","externalId":"camp-boots-3","attributes":{"camp-shade":"night"}}
      {"type":"product","externalId":"camp-tents-3","attributes":{"camp-shade":"dawn"}}
      {"type":"quiz","handle":"camp-shades","questions":[{"key":"shade","kind":"SINGLE","choices":[{"key":"night","weights":[{"attribute":"camp-shade","value":"night","weight":"1"}]},{"key":"dawn","weights":[{"attribute":"camp-shade","value":"dawn","weight":"1"}]}]}]}\
      """;

  private static final String PREVIEW =
      """
      query ($quizzes: [FeedPreviewQuizInput!]!) {
        feedPreview(placement: SHOWROOM, market: "g-de", quizzes: $quizzes) {
          personalized
          items { title reason }
        }
      }
      """;

  private int port;
  private Camp camp;

  @BeforeAll
  void pitch(@LocalServerPort int at) {
    port = at;
    camp = new Camp(port);
    camp.goods().take(STYLE);
    Patience.await().until(() -> !first("dawn").at("/items/0").isMissingNode());
  }

  private static Map<String, ?> answered(String quiz, String question, String... choices) {
    Map<String, ?> answer = Map.of("questionKey", question, "choiceKeys", List.of(choices));
    return Map.of("quiz", quiz, "answers", List.of(answer));
  }

  private JsonNode asked(List<Map<String, ?>> quizzes) {
    return camp.nobody().manage(PREVIEW, Map.of("quizzes", quizzes));
  }

  private JsonNode first(String shade) {
    return asked(List.of(answered("camp-shades", "shade", shade))).at("/data/feedPreview");
  }

  @Test
  void whoeverTookAQuizIsShownWhatTheyLike() {
    Patience.await()
        .until(() -> first("night").at("/items/0/title").asString(), "Thing camp-boots-3"::equals);
    assertThat(first("night").at("/items/0/reason").asString()).isIn("YOUR_STYLE", "NEW_FOR_YOU");
    assertThat(first("night").path("personalized").asBoolean()).isTrue();
    Patience.await()
        .until(() -> first("dawn").at("/items/0/title").asString(), "Thing camp-tents-3"::equals);
    Stroller lover = Stroller.willing(port).answer("camp-shades", "shade", "dawn");
    Answer feed = Camp.feed(lover.shopper(), "SHOWROOM", Map.of("first", 1));
    assertThat(feed.text("/data/feed/edges/0/node/title")).isEqualTo("Thing camp-tents-3");
  }

  private String refusal(List<Map<String, ?>> quizzes) {
    return asked(quizzes).at("/errors/0/extensions/code").asString();
  }

  @Test
  void whatNoVisitorCouldAnswerIsRefused() {
    Map<String, ?> night = answered("camp-shades", "shade", "night");
    assertThat(refusal(List.of(answered("nowhere", "shade", "night")))).isEqualTo("QUIZ_NOT_FOUND");
    assertThat(refusal(List.of(answered("camp-shades", "mood", "night"))))
        .isEqualTo("QUESTION_NOT_FOUND");
    assertThat(refusal(List.of(answered("camp-shades", "shade", "noon"))))
        .isEqualTo("CHOICE_NOT_FOUND");
    assertThat(refusal(List.of(answered("camp-shades", "shade", "night", "dawn"))))
        .isEqualTo("TOO_MANY_CHOICES");
    assertThat(refusal(List.of(night, night))).isEqualTo("QUIZ_ALREADY_ANSWERED");
  }
}
