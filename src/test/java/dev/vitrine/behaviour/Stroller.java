package dev.vitrine.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A visitor who strolls through a test shop.
 *
 * @param shopper speaks for the visitor
 * @param token the visitor's
 */
public record Stroller(Shopper shopper, String token) {

  /** A new visitor of the shop at a port of this machine, who agrees to everything. */
  public static Stroller willing(int port) {
    return of(port, true, true);
  }

  /** A new visitor who agrees to this much. */
  public static Stroller of(int port, boolean personalization, boolean analytics) {
    Shopper shopper = Shopper.of(port);
    Map<String, ?> consent = Map.of("personalization", personalization, "analytics", analytics);
    String token = shopper.mutate("Visit", Map.of("consent", consent)).text("/token");
    return new Stroller(shopper.visiting(token), token);
  }

  /** Tells of events. */
  public Answer record(List<? extends Map<String, ?>> events) {
    return shopper.mutate("Record", Map.of("events", events));
  }

  /** Tells of one thing done with a product. */
  public Answer did(String kind, String productId, Instant at) {
    return record(List.of(event(kind, productId, at)));
  }

  /** One thing done with a product. */
  public static Map<String, ?> event(String kind, String productId, Instant at) {
    return Map.of(kind, Map.of("productId", productId, "at", at.toString()));
  }

  /** Looks at a product, one time after another, each a second before the next. */
  public static List<Map<String, ?>> views(String productId, int times, int secondsApart) {
    Instant now = Instant.now();
    return IntStream.range(0, times)
        .<Map<String, ?>>mapToObj(
            i -> event("productViewed", productId, now.minusSeconds((long) i * secondsApart)))
        .toList();
  }

  /** Answers a question of a quiz, once the shop has the quiz. */
  public Stroller answer(String handle, String question, String... choices) {
    String quiz =
        Patience.await()
            .until(
                () ->
                    shopper
                        .run(
                            "query ($handle: String!) { styleQuiz(handle: $handle) { id } }",
                            Map.of("handle", handle))
                        .text("/data/styleQuiz/id"),
                id -> !id.isEmpty());
    Map<String, ?> answer = Map.of("questionKey", question, "choiceKeys", List.of(choices));
    assertThat(
            shopper
                .mutate("StyleQuizAnswer", Map.of("quizId", quiz, "answers", List.of(answer)))
                .refusals())
        .isEmpty();
    return this;
  }

  /** How many things are remembered. */
  public long historyCount() {
    return shopper
        .run("{ visitor { historyCount } }", Map.of())
        .number("/data/visitor/historyCount");
  }
}
