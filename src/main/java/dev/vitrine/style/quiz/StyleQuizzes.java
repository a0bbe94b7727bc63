package dev.vitrine.style.quiz;

import dev.vitrine.style.quiz.StyleQuiz.Choice;
import dev.vitrine.style.quiz.StyleQuiz.Picture;
import dev.vitrine.style.quiz.StyleQuiz.Question;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every quiz of the shop. An immutable snapshot. */
public final class StyleQuizzes {

  private static final long MOST_QUESTIONS = 1000;
  private static final long MOST_CHOICES = 1000;

  private final List<StyleQuiz> all;
  private final Map<Long, StyleQuiz> byId;

  StyleQuizzes(List<StyleQuiz> quizzes) {
    this.all = quizzes.stream().sorted(Comparator.comparing(StyleQuiz::handle)).toList();
    this.byId = all.stream().collect(Collectors.toMap(StyleQuiz::id, Function.identity()));
  }

  /** All of them, by handle. */
  List<StyleQuiz> all() {
    return all;
  }

  Optional<StyleQuiz> named(String handle) {
    return all.stream().filter(quiz -> quiz.handle().equals(handle)).findFirst();
  }

  Optional<StyleQuiz> byId(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The key of a choice's picture among all pictures of the shop: below zero, where no product's
   * is.
   */
  static long pictureKey(StyleQuiz quiz, Question question, Choice choice) {
    long place =
        quiz.questions().indexOf(question) * MOST_CHOICES + question.choices().indexOf(choice);
    return -(quiz.id() * MOST_QUESTIONS * MOST_CHOICES + place) - 1;
  }

  /** The picture of a key. */
  public Optional<Picture> picture(long key) {
    long place = -key - 1;
    return key >= 0
        ? Optional.empty()
        : byId(place / (MOST_QUESTIONS * MOST_CHOICES))
            .flatMap(quiz -> at(quiz.questions(), place / MOST_CHOICES % MOST_QUESTIONS))
            .flatMap(question -> at(question.choices(), place % MOST_CHOICES))
            .flatMap(choice -> Optional.ofNullable(choice.picture()));
  }

  private static <T> Optional<T> at(List<T> list, long index) {
    return index < list.size() ? Optional.of(list.get((int) index)) : Optional.empty();
  }
}
