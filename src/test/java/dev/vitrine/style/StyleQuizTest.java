package dev.vitrine.style;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.behaviour.Stroller;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import dev.vitrine.platform.graphql.GlobalId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;

@VitrineTest
class StyleQuizTest {

  private final String handle = "quiz-" + UUID.randomUUID();

  @LocalServerPort int port;
  @Autowired DatabaseClient database;
  private QuizShop shop;
  private Stroller stroller;
  private String quizId;

  @BeforeEach
  void ask() {
    shop = new QuizShop(port);
    shop.quiz(handle);
    stroller = Stroller.willing(port);
    quizId =
        Patience.await().until(() -> quiz("en").text("/data/styleQuiz/id"), id -> !id.isEmpty());
  }

  private Answer quiz(String language) {
    return stroller
        .shopper()
        .contract("StyleQuiz", Map.of("handle", handle, "market", "quiz-de", "locale", language));
  }

  private static Map<String, ?> choice(String question, String... choices) {
    return Map.of("questionKey", question, "choiceKeys", List.of(choices));
  }

  @SafeVarargs
  private final Answer answer(Map<String, ?>... answers) {
    return answer(stroller, answers);
  }

  @SafeVarargs
  private final Answer answer(Stroller who, Map<String, ?>... answers) {
    return who.shopper()
        .mutate("StyleQuizAnswer", Map.of("quizId", quizId, "answers", List.of(answers)));
  }

  private Answer mine() {
    return stroller.shopper().contract("MyData", Map.of());
  }

  @Test
  void aQuizIsAskedInTheVisitorsLanguage() {
    assertThat(quiz("de").text("/data/styleQuiz/title")).isEqualTo("Finden Sie Ihren Stil");
    assertThat(quiz("de").text("/data/styleQuiz/questions/0/prompt")).isEqualTo("Welche Stimmung?");
  }

  @Test
  void aChoiceHasAPictureLikeAnyOther() {
    Answer asked = quiz("en");
    assertThat(asked.text("/data/styleQuiz/questions/0/choices/0/image/url"))
        .startsWith("https://pictures.example/cosy.jpg");
    String id = asked.text("/data/styleQuiz/questions/0/choices/0/image/id");
    assertThat(
            stroller
                .shopper()
                .run(
                    "query ($id: ID!) { node(id: $id) { ... on Image { altText } } }",
                    Map.of("id", id))
                .text("/data/node/altText"))
        .isEqualTo("A blanket");
  }

  @Test
  void answersMakeTastesAndSizesAtOnce() {
    Answer answer = answer(choice("mood", "cosy"), choice("shoes", "42"));
    assertThat(answer.refusals()).isEmpty();
    assertThat(answer.json("/visitor/profile/tastes"))
        .isEqualTo(
            "[{'key':'quiz-mood','label':'Mood','value':'cosy','valueLabel':'Cosy','weight':1.0},"
                + "{'key':'quiz-mood','label':'Mood','value':'bold','valueLabel':'Bold','weight':-0.5}]");
    assertThat(answer.text("/visitor/profile/sizes/0/category/title")).isEqualTo("Shoes");
    assertThat(answer.text("/visitor/profile/sizes/0/size")).isEqualTo("42");
  }

  @Test
  void whatVisitorsDoTellsTheirTasteToo() {
    long product =
        database
            .sql("SELECT id FROM product WHERE external_id = 'quiz-product'")
            .map(row -> row.get(0, Long.class))
            .one()
            .block();
    stroller.did("collected", GlobalId.of("Product", product).encoded(), Instant.now());
    Patience.await()
        .until(
            () -> mine().text("/data/me/profile/tastes/0/valueLabel"),
            label -> label.equals("Bold"));
  }

  @Test
  void whatIsSwitchedOffIsShownToNobodyAndIsThereAgainWhenItIsSwitchedOn() {
    answer(choice("mood", "cosy"), choice("shoes", "42"));
    String profile = mine().json("/data/me/profile");
    personal(false);
    assertThat(mine().json("/data/me/profile")).isEqualTo("{'tastes':[],'sizes':[]}");
    personal(true);
    assertThat(mine().json("/data/me/profile")).isEqualTo(profile).contains("cosy");
  }

  private void personal(boolean personalization) {
    Map<String, ?> consent = Map.of("personalization", personalization, "analytics", true);
    stroller.shopper().mutate("Consent", Map.of("consent", consent));
  }

  @Test
  void whoChoosesNothingHasNotAnsweredYet() {
    Map<String, ?> nothing = Map.of("questionKey", "mood", "choiceKeys", List.of());
    assertThat(answer(nothing).refusals()).containsExactly("REQUIRED input.answers");
    assertThat(answer(choice("mood", "cosy")).refusals()).isEmpty();
  }

  @Test
  void aQuizIsAnsweredOnce() {
    answer(choice("mood", "cosy"));
    assertThat(answer(choice("mood", "bold")).refusals())
        .containsExactly("QUIZ_ALREADY_ANSWERED input.quizId");
  }

  @Test
  void aRepeatedAnswerIsTakenDownOnce() {
    Map<String, ?> input =
        Map.of(
            "quizId", quizId,
            "answers", List.of(choice("mood", "cosy")),
            "idempotencyKey", UUID.randomUUID().toString());
    Answer first = stroller.shopper().mutate("StyleQuizAnswer", input);
    assertThat(first.refusals()).isEmpty();
    assertThat(stroller.shopper().mutate("StyleQuizAnswer", input).body()).isEqualTo(first.body());
  }

  @Test
  void choicesOfAnotherQuizAreRefused() {
    assertThat(answer(choice("mood", "elsewhere"), choice("hair", "red")).refusals())
        .containsExactly(
            "CHOICE_NOT_FOUND input.answers.0.choiceKeys.0",
            "QUESTION_NOT_FOUND input.answers.1.questionKey");
  }

  @Test
  void refusedAnswersLeaveNothingBehind() {
    answer(choice("mood", "cosy"), choice("hair", "red"));
    assertThat(mine().json("/data/me/profile/tastes")).isEqualTo("[]");
  }

  @Test
  void aQuestionThatTakesOneChoiceTakesOne() {
    assertThat(answer(choice("mood", "cosy", "bold")).refusals())
        .containsExactly("TOO_MANY_CHOICES input.answers.0.choiceKeys");
  }

  @Test
  void nobodyAnswersAQuizWithoutConsent() {
    assertThat(answer(Stroller.of(port, false, true), choice("mood", "cosy")).refusals())
        .containsExactly("CONSENT_MISSING");
  }

  @Test
  void nobodyAnswersAQuizAsNobody() {
    assertThat(
            Shopper.of(port)
                .mutate(
                    "StyleQuizAnswer",
                    Map.of("quizId", quizId, "answers", List.of(choice("mood", "cosy"))))
                .refusals())
        .containsExactly("VISITOR_REQUIRED");
  }

  @Test
  void answersAreTheCustomersAfterSigningIn() {
    answer(choice("mood", "cosy"));
    stroller.shopper().register();
    assertThat(mine().text("/data/me/profile/tastes/0/value")).isEqualTo("cosy");
  }

  @Test
  void answersAreForgottenWithTheVisitor() {
    answer(choice("mood", "cosy"));
    String count =
        "SELECT count(*) FROM style_answer a JOIN style_quiz q ON q.id = a.quiz_id WHERE q.handle ="
            + " '"
            + handle
            + "'";
    assertThat(database.sql(count).map(row -> row.get(0, Long.class)).one().block()).isEqualTo(1);
    stroller.shopper().mutate("Forget", Map.of());
    assertThat(database.sql(count).map(row -> row.get(0, Long.class)).one().block()).isZero();
  }

  @Test
  void aQuizThatIsImportedAgainIsUnchanged() {
    assertThat(shop.quiz(handle)).contains("unchanged 1");
  }

  @Test
  void aQuizThatNamesUnknownValuesIsRefused() {
    assertThat(
            shop.refusal(
                "{\"type\":\"quiz\",\"handle\":\"wrong\",\"questions\":[{\"key\":\"q\",\"choices\":[{\"key\":\"c\",\"weights\":[{\"attribute\":\"quiz-mood\",\"value\":\"grim\"}]}]}]}"))
        .isEqualTo("UNKNOWN_TRAIT questions[0].choices[0].weights[0].value");
  }

  @Test
  void merchantsWriteQuizzesByMutation() {
    String saved =
        stroller
            .shopper()
            .manage(
                """
                mutation ($handle: String!) {
                  styleQuizSave(input: { handle: $handle, texts: [{ locale: "en", title: "Mine" }], questions: [{ key: "q", texts: [{ locale: "en", prompt: "What?" }], choices: [{ key: "c", texts: [{ locale: "en", label: "This" }], weights: [{ attribute: "quiz-mood", value: "cosy", weight: "3" }] }] }] }) {
                    styleQuiz { texts { locale title } questions { key choices { key weights { value weight } } } }
                    userErrors { code path }
                  }
                }
                """,
                Map.of("handle", handle + "-mine"))
            .at("/data/styleQuizSave")
            .toString()
            .replace('"', '\'');
    assertThat(saved)
        .isEqualTo(
            "{'styleQuiz':{'texts':[{'locale':'en','title':'Mine'}],'questions':[{'key':'q','choices':[{'key':'c','weights':[{'value':'cosy','weight':3.0}]}]}]},'userErrors':[]}");
  }
}
