package dev.vitrine.style.quiz;

import dev.vitrine.platform.mutation.Refusal;
import dev.vitrine.style.quiz.StyleQuiz.Kind;
import dev.vitrine.style.quiz.StyleQuiz.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers as they were handed in. Questions may be left out, but not all of them: a quiz is
 * answered once.
 *
 * @param chosen keys of choices by the question's key
 * @param refusals what is wrong with them
 */
record AnswerSheet(Map<String, List<String>> chosen, List<Refusal> refusals) {

  static AnswerSheet read(StyleQuiz quiz, List<?> answers) {
    AnswerSheet sheet = new AnswerSheet(new LinkedHashMap<>(), new ArrayList<>());
    for (int i = 0; i < answers.size(); i++) {
      if (answers.get(i) instanceof Map<?, ?> answer) {
        sheet.read(quiz, answer, Integer.toString(i));
      }
    }
    if (sheet.refusals.isEmpty() && sheet.chosen.values().stream().allMatch(List::isEmpty)) {
      sheet.refuse("REQUIRED", "answers");
    }
    return sheet;
  }

  private void read(StyleQuiz quiz, Map<?, ?> answer, String place) {
    String key = String.valueOf(answer.get("questionKey"));
    Optional<Question> question = quiz.question(key);
    if (question.isEmpty()) {
      refuse("QUESTION_NOT_FOUND", "answers", place, "questionKey");
    } else if (chosen.containsKey(key)) {
      refuse("INVALID", "answers", place, "questionKey");
    } else {
      chosen.put(key, choices(question.get(), answer, place));
    }
  }

  private List<String> choices(Question question, Map<?, ?> answer, String place) {
    List<String> keys =
        answer.get("choiceKeys") instanceof List<?> list
            ? list.stream().map(String::valueOf).toList()
            : List.of();
    for (int i = 0; i < keys.size(); i++) {
      if (question.choice(keys.get(i)).isEmpty()) {
        refuse("CHOICE_NOT_FOUND", "answers", place, "choiceKeys", Integer.toString(i));
      }
    }
    if (question.kind() == Kind.SINGLE && keys.size() > 1) {
      refuse("TOO_MANY_CHOICES", "answers", place, "choiceKeys");
    }
    return keys.stream().distinct().toList();
  }

  private void refuse(String code, String... path) {
    refusals.add(Refusal.of(code, path));
  }
}
