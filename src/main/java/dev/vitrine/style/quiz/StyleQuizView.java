package dev.vitrine.style.quiz;

import dev.vitrine.market.LocaleChain;
import dev.vitrine.market.Text;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.graphql.SchemaType;
import dev.vitrine.style.quiz.StyleQuiz.Choice;
import dev.vitrine.style.quiz.StyleQuiz.Kind;
import dev.vitrine.style.quiz.StyleQuiz.Picture;
import dev.vitrine.style.quiz.StyleQuiz.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A quiz as a visitor reads it; the schema's {@code StyleQuiz}. */
@SchemaType("StyleQuiz")
record StyleQuizView(StyleQuiz quiz, LocaleChain locales) {

  String id() {
    return GlobalId.of("StyleQuiz", quiz.id()).encoded();
  }

  String handle() {
    return quiz.handle();
  }

  Text title() {
    return quiz.texts().field("title").in(locales, quiz.handle());
  }

  List<QuestionView> questions() {
    return quiz.questions().stream().map(this::view).toList();
  }

  private QuestionView view(Question question) {
    return new QuestionView(
        question.key(),
        question.texts().field("prompt").in(locales, question.key()),
        question.kind(),
        question.choices().stream().map(choice -> view(question, choice)).toList());
  }

  private ChoiceView view(Question question, Choice choice) {
    Picture picture = choice.picture();
    return new ChoiceView(
        choice.key(),
        choice.texts().field("label").in(locales, choice.key()),
        picture == null ? 0 : StyleQuizzes.pictureKey(quiz, question, choice),
        picture);
  }

  /** A question; the schema's {@code StyleQuestion}. */
  @SchemaType("StyleQuestion")
  record QuestionView(String key, Text prompt, Kind kind, List<ChoiceView> choices) {}

  /**
   * A choice; the schema's {@code StyleChoice}.
   *
   * @param pictureKey the key of its picture among all pictures
   * @param picture what it looks like; null for words alone
   */
  @SchemaType("StyleChoice")
  record ChoiceView(String key, Text label, long pictureKey, @Nullable Picture picture)
      implements Pictured {}
}
