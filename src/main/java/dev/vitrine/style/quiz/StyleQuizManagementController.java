package dev.vitrine.style.quiz;

import dev.vitrine.market.Texts;
import dev.vitrine.market.TextsByLocale;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.graphql.Management;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.mutation.InputShape;
import dev.vitrine.platform.mutation.InputShape.Each;
import dev.vitrine.platform.mutation.InputShape.Fields;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Mutations;
import dev.vitrine.platform.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves the merchants' {@code style.graphqls}. */
@Management
@Controller
class StyleQuizManagementController {

  private static final InputShape PICTURED =
      new Fields(
          Map.of(
              "texts", InputShape.TEXTS, "image", new Fields(Map.of("texts", InputShape.TEXTS))));
  private static final InputShape SHAPE =
      new Fields(
          Map.of(
              "texts",
              InputShape.TEXTS,
              "questions",
              new Each(
                  new Fields(Map.of("texts", InputShape.TEXTS, "choices", new Each(PICTURED))))));

  private final Snapshot<StyleQuizzes> quizzes;
  private final Mutations mutations;

  StyleQuizManagementController(Snapshot<StyleQuizzes> quizzes, Mutations mutations) {
    this.quizzes = quizzes;
    this.mutations = mutations;
  }

  @QueryMapping
  Optional<StyleQuiz> styleQuiz(@Argument String handle) {
    return quizzes.current().named(handle);
  }

  @QueryMapping
  List<StyleQuiz> styleQuizzes() {
    return quizzes.current().all();
  }

  @MutationMapping
  Mono<StyleQuizSavePayload> styleQuizSave(MutationInput input) {
    Mono<StyleQuiz> saved =
        quizzes.refresh().flatMap(fresh -> Mono.justOrEmpty(fresh.named(input.text("handle"))));
    return mutations
        .write("quiz", input, SHAPE)
        .flatMap(written -> written.answer(saved, StyleQuizSavePayload::new));
  }

  @SchemaMapping
  String id(StyleQuiz quiz) {
    return GlobalId.of("StyleQuiz", quiz.id()).encoded();
  }

  @SchemaMapping
  List<Map<String, String>> texts(StyleQuiz quiz) {
    return byLocale(quiz.texts());
  }

  @SchemaMapping(typeName = "StyleQuestion", field = "texts")
  List<Map<String, String>> questionTexts(StyleQuiz.Question question) {
    return byLocale(question.texts());
  }

  @SchemaMapping(typeName = "StyleChoice", field = "texts")
  List<Map<String, String>> choiceTexts(StyleQuiz.Choice choice) {
    return byLocale(choice.texts());
  }

  @SchemaMapping(typeName = "StylePicture", field = "texts")
  List<Map<String, String>> pictureTexts(StyleQuiz.Picture picture) {
    return byLocale(picture.texts());
  }

  @SchemaMapping(typeName = "StyleChoice", field = "image")
  StyleQuiz.@Nullable Picture image(StyleQuiz.Choice choice) {
    return choice.picture();
  }

  private static List<Map<String, String>> byLocale(Texts texts) {
    return TextsByLocale.of(texts);
  }

  record StyleQuizSavePayload(@Nullable StyleQuiz styleQuiz, List<UserError> userErrors) {}
}
