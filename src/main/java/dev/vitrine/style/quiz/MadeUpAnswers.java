package dev.vitrine.style.quiz;

import java.util.List;
import java.util.Map;

/**
 * What somebody would answer to a quiz.
 *
 * @param quiz the quiz's handle
 */
public record MadeUpAnswers(String quiz, List<Answer> answers) {

  /** As a visitor hands it in. */
  List<?> fields() {
    return answers.stream()
        .map(
            answer ->
                Map.of("questionKey", answer.questionKey(), "choiceKeys", answer.choiceKeys()))
        .toList();
  }

  /**
   * The answer to one question.
   *
   * @param choiceKeys what was chosen
   */
  public record Answer(String questionKey, List<String> choiceKeys) {}
}
