package dev.vitrine.style.quiz;

import dev.vitrine.market.Texts;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.FormCode;
import dev.vitrine.style.quiz.StyleQuiz.Choice;
import dev.vitrine.style.quiz.StyleQuiz.Fit;
import dev.vitrine.style.quiz.StyleQuiz.Kind;
import dev.vitrine.style.quiz.StyleQuiz.Picture;
import dev.vitrine.style.quiz.StyleQuiz.Question;
import dev.vitrine.style.quiz.StyleQuiz.Weight;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the questions of a quiz. They are written as a whole. */
final class QuizReader {

  private static final int MOST = 100;
  private static final int WIDEST = 50_000;
  private static final int LONGEST_SIZE = 100;
  private static final BigDecimal STRONGEST = BigDecimal.TEN;

  private QuizReader() {}

  static List<Question> questions(Fields line, List<Question> before) {
    return line.objects("questions")
        .map(all -> list(line, "questions", all, QuizReader::question, Question::key))
        .over(before, List.of());
  }

  private static Question question(Fields fields) {
    List<Choice> choices =
        list(
            fields,
            "choices",
            fields.objects("choices").given().orElse(List.of()),
            QuizReader::choice,
            Choice::key);
    if (choices.isEmpty()) {
      fields.reject("choices", FormCode.REQUIRED);
    }
    return new Question(
        fields.key("key"),
        fields.constant("kind", Kind.class).given().orElse(Kind.SINGLE),
        texts(fields, "prompt"),
        choices);
  }

  private static Choice choice(Fields fields) {
    return new Choice(
        fields.key("key"),
        texts(fields, "label"),
        fields.object("image").given().map(QuizReader::picture).orElse(null),
        each(fields, "weights", QuizReader::weight),
        each(fields, "sizes", QuizReader::fit));
  }

  private static Picture picture(Fields fields) {
    fields.require("url");
    return new Picture(
        fields.text("url").given().orElse(""),
        pixels(fields, "width"),
        pixels(fields, "height"),
        texts(fields, "alt"));
  }

  private static @Nullable Integer pixels(Fields fields, String name) {
    return fields.integer(name, 1, WIDEST).given().orElse(null);
  }

  private static Weight weight(Fields fields) {
    return new Weight(
        fields.key("attribute"),
        fields.key("value"),
        fields
            .decimal("weight", STRONGEST.negate(), STRONGEST)
            .given()
            .orElse(BigDecimal.ONE)
            .doubleValue());
  }

  private static Fit fit(Fields fields) {
    fields.require("size");
    return new Fit(fields.key("category"), fields.text("size", LONGEST_SIZE).given().orElse(""));
  }

  private static Texts texts(Fields fields, String name) {
    return new Texts(
        fields
            .localized("texts", Set.of(name))
            .merge(Map.of(), Map.of(), patch -> patch.over(Map.of())));
  }

  private static <T> List<T> each(Fields fields, String name, Function<Fields, T> reader) {
    return fields.objects(name).given().orElse(List.of()).stream().map(reader).toList();
  }

  /** Things of different keys, and not too many. */
  private static <T> List<T> list(
      Fields owner,
      String name,
      List<Fields> elements,
      Function<Fields, T> reader,
      Function<T, String> key) {
    List<T> read = elements.stream().map(reader).toList();
    if (read.stream().map(key).distinct().count() < read.size()) {
      owner.reject(name, FormCode.REPEATED);
    }
    if (read.size() > MOST) {
      owner.reject(name, FormCode.OUT_OF_RANGE, Map.of("min", 0, "max", MOST));
    }
    return read;
  }
}
