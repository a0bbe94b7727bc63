package dev.vitrine.style.quiz;

import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.behaviour.visitor.VisitorMutations;
import dev.vitrine.behaviour.visitor.VisitorRefusals;
import dev.vitrine.behaviour.visitor.VisitorView;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.idempotency.Repetitions;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import dev.vitrine.platform.snapshot.Snapshot;
import graphql.GraphQLContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves the quizzes of {@code style.graphqls}. */
@Controller
class StyleQuizController {

  private final Snapshot<StyleQuizzes> quizzes;
  private final QuizAnswers answers;
  private final VisitorMutations mutations;
  private final Repetitions repetitions;
  private final VisitorRefusals refusals;

  StyleQuizController(
      Snapshot<StyleQuizzes> quizzes,
      QuizAnswers answers,
      VisitorMutations mutations,
      Repetitions repetitions,
      VisitorRefusals refusals) {
    this.quizzes = quizzes;
    this.answers = answers;
    this.mutations = mutations;
    this.repetitions = repetitions;
    this.refusals = refusals;
  }

  @QueryMapping
  Optional<StyleQuizView> styleQuiz(@Argument String handle, ShopContext shop) {
    return quizzes
        .current()
        .named(handle)
        .filter(StyleQuiz::active)
        .map(quiz -> new StyleQuizView(quiz, shop.locales()));
  }

  @MutationMapping
  Mono<StyleQuizAnswerPayload> styleQuizAnswer(MutationInput input, GraphQLContext context) {
    return mutations.run(
        context, visitor -> answer(visitor, input), refusal -> refused(refusal, input));
  }

  private Mono<StyleQuizAnswerPayload> answer(Visitor visitor, MutationInput input) {
    return repetitions
        .once(
            "styleQuizAnswer " + visitor.deviceId(),
            input,
            Answered.class,
            answers.answer(visitor, input).map(Answered::new),
            refusal -> new Answered(List.of(refusal)))
        .map(
            answered ->
                new StyleQuizAnswerPayload(
                    new VisitorView(visitor), refusals.errors(answered.refusals(), input)));
  }

  private StyleQuizAnswerPayload refused(Refusal refusal, MutationInput input) {
    return new StyleQuizAnswerPayload(null, refusals.errors(List.of(refusal), input));
  }

  /** Why answers were not taken down; none where they were. */
  record Answered(List<Refusal> refusals) {}

  record StyleQuizAnswerPayload(@Nullable VisitorView visitor, List<UserError> userErrors) {}
}
