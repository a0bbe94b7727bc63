package dev.vitrine.style.quiz;

import dev.vitrine.market.Texts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Questions that make a profile.
 *
 * @param id the database's key; 0 for one that is not kept yet
 * @param handle the merchant's name of it
 * @param active whether visitors see it
 * @param texts {@code title} by locale
 */
public record StyleQuiz(
    long id, String handle, boolean active, Texts texts, List<Question> questions) {

  /** The question of a key. */
  Optional<Question> question(String key) {
    return questions.stream().filter(question -> question.key().equals(key)).findFirst();
  }

  /** How many choices a question takes. */
  public enum Kind {
    /** One. */
    SINGLE,
    /** Any number. */
    MULTIPLE
  }

  /**
   * A question.
   *
   * @param texts {@code prompt} by locale
   */
  public record Question(String key, Kind kind, Texts texts, List<Choice> choices) {

    /** The choice of a key. */
    Optional<Choice> choice(String choiceKey) {
      return choices.stream().filter(choice -> choice.key().equals(choiceKey)).findFirst();
    }
  }

  /**
   * A choice.
   *
   * @param texts {@code label} by locale
   * @param picture what it looks like; null for a choice of words alone
   * @param weights what somebody likes who makes it
   * @param sizes what somebody wears who makes it
   */
  public record Choice(
      String key, Texts texts, @Nullable Picture picture, List<Weight> weights, List<Fit> sizes) {}

  /**
   * A picture.
   *
   * @param texts {@code alt} by locale
   */
  public record Picture(
      String url, @Nullable Integer width, @Nullable Integer height, Texts texts) {}

  /**
   * A value of an attribute that is liked so much.
   *
   * @param weight from -10 to 10; below zero it is disliked
   */
  public record Weight(String attribute, String value, double weight) {}

  /**
   * A size.
   *
   * @param category the merchant's key
   * @param size the value of the option
   */
  public record Fit(String category, String size) {}
}
