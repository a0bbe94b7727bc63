package dev.vitrine.feed;

import dev.vitrine.Patience;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What an adviser and a visitor do with one another.
 *
 * @param shopper speaks for the visitor
 * @param adviser speaks for the adviser
 * @param id the visitor's
 */
record Advice(Camp camp, Shopper shopper, Shopper adviser, String id) {

  private static final String CREATE =
      """
      mutation ($input: StyleSelectionCreateInput!) {
        styleSelectionCreate(input: $input) { selection { id note products { externalId } } userErrors { code path } }
      }
      """;
  static final String CLIENT =
      "query ($id: ID!) { styleClient(id: $id) { id profile { tastes { attribute value } sizes {"
          + " size } } selections { note } } }";
  static final String MINE =
      """
      query @inContext(market: "g-de") { styleSelections { id note locale products { title } } }
      """;
  private static final String FEED =
      """
      query ($placement: FeedPlacement!, $after: String) @inContext(market: "g-de") {
        feed(placement: $placement, first: 1, after: $after) {
          edges { cursor strategy reason { code text note } node { title } }
        }
      }
      """;

  Answer say(boolean granted) {
    return payload(
        shopper.run(
            "mutation { styleAdviceUpdate(input: { granted: %s }) { visitor { styleAdvice } userErrors { code path } } }"
                .formatted(granted),
            Map.of()));
  }

  static Answer payload(Answer answer) {
    return new Answer(answer.status(), answer.body().path("data").values().iterator().next());
  }

  Answer choose(Map<String, ?> more) {
    Map<String, Object> input = new HashMap<>();
    input.put("clientId", id);
    input.put("products", List.of("camp-stoves-3", "camp-socks-2"));
    input.put("note", "For cold evenings");
    input.put("locale", "en");
    input.putAll(more);
    JsonNode answer = adviser.manage(CREATE, Map.of("input", input));
    return new Answer(200, answer.at("/data/styleSelectionCreate"));
  }

  List<String> chosen() {
    return shopper
        .run(MINE, Map.of())
        .body()
        .at("/data/styleSelections")
        .valueStream()
        .flatMap(selection -> selection.path("products").valueStream())
        .map(product -> product.path("title").asString())
        .toList();
  }

  Answer feed(String placement, String after) {
    Map<String, Object> variables = new HashMap<>(Map.of("placement", placement));
    if (!after.isEmpty()) {
      variables.put("after", after);
    }
    return shopper.run(FEED, variables);
  }

  String client(String named) {
    return adviser.manage(CLIENT, Map.of("id", named)).at("/data/styleClient/id").asString("");
  }

  void taste() {
    camp.goods()
        .take(
            """
            {"type":"quiz","handle":"camp-quiz","questions":[{"key":"boots","choices":[{"key":"44","sizes":[{"category":"camp-boots","size":"44"}]}]}]}\
            """);
    String quiz =
        Patience.await()
            .until(
                () ->
                    shopper
                        .run("{ styleQuiz(handle: \"camp-quiz\") { id } }", Map.of())
                        .text("/data/styleQuiz/id"),
                found -> !found.isEmpty());
    Map<String, ?> answer = Map.of("questionKey", "boots", "choiceKeys", List.of("44"));
    shopper.mutate("StyleQuizAnswer", Map.of("quizId", quiz, "answers", List.of(answer)));
  }
}
