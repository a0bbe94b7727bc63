package dev.vitrine.style.quiz;

import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.graphql.Refused;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import dev.vitrine.platform.snapshot.Snapshot;
import dev.vitrine.style.StyleProfile;
import dev.vitrine.style.Trait;
import dev.vitrine.style.quiz.StyleQuiz.Choice;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What visitors answered, and what that says of them. */
@Service
public class QuizAnswers {

  private final Snapshot<StyleQuizzes> quizzes;
  private final AnswerRepository repository;

  QuizAnswers(Snapshot<StyleQuizzes> quizzes, AnswerRepository repository) {
    this.quizzes = quizzes;
    this.repository = repository;
  }

  /** Takes down answers; all of them or none. Empty when they were, else the reasons. */
  Mono<List<Refusal>> answer(Visitor visitor, MutationInput input) {
    if (!visitor.consent().personalization()) {
      return Mono.just(List.of(Refusal.plain("CONSENT_MISSING")));
    }
    return Mono.justOrEmpty(GlobalId.key("StyleQuiz", input.text("quizId")))
        .flatMap(key -> Mono.justOrEmpty(quizzes.current().byId(key)))
        .filter(StyleQuiz::active)
        .flatMap(quiz -> answer(visitor, quiz, input))
        .defaultIfEmpty(List.of(Refusal.of("QUIZ_NOT_FOUND", "quizId")));
  }

  private Mono<List<Refusal>> answer(Visitor visitor, StyleQuiz quiz, MutationInput input) {
    AnswerSheet sheet = AnswerSheet.read(quiz, input.list("answers"));
    return sheet.refusals().isEmpty()
        ? repository
            .insert(visitor.id(), quiz.id(), sheet.chosen())
            .map(
                kept ->
                    kept
                        ? List.<Refusal>of()
                        : List.of(Refusal.of("QUIZ_ALREADY_ANSWERED", "quizId")))
        : Mono.just(sheet.refusals());
  }

  /**
   * The tastes and sizes of somebody who would answer so; a quiz that visitors do not see yet is
   * answered too.
   *
   * @throws Refused by the code by which a visitor's answers would be refused
   */
  public StyleProfile madeUp(List<MadeUpAnswers> all) {
    List<AnswerRepository.Answered> answered = all.stream().map(this::answered).toList();
    if (answered.stream().map(AnswerRepository.Answered::quizId).distinct().count() < all.size()) {
      throw Refused.by("QUIZ_ALREADY_ANSWERED");
    }
    return profile(answered);
  }

  private AnswerRepository.Answered answered(MadeUpAnswers answers) {
    StyleQuiz quiz =
        quizzes.current().named(answers.quiz()).orElseThrow(() -> Refused.by("QUIZ_NOT_FOUND"));
    AnswerSheet sheet = AnswerSheet.read(quiz, answers.fields());
    sheet.refusals().stream()
        .findFirst()
        .ifPresent(
            refusal -> {
              throw Refused.by(refusal.code());
            });
    return new AnswerRepository.Answered(quiz.id(), sheet.chosen());
  }

  /** The tastes and sizes that a visitor's answers tell; later answers before earlier ones. */
  public Mono<StyleProfile> profile(long visitorId) {
    return repository.of(visitorId).collectList().map(this::profile);
  }

  private StyleProfile profile(List<AnswerRepository.Answered> all) {
    Map<Trait, Double> tastes = new HashMap<>();
    Map<String, String> sizes = new LinkedHashMap<>();
    for (AnswerRepository.Answered answered : all) {
      quizzes
          .current()
          .byId(answered.quizId())
          .ifPresent(quiz -> choices(quiz, answered).forEach(choice -> add(choice, tastes, sizes)));
    }
    return StyleProfile.of(tastes, sizes);
  }

  private static List<Choice> choices(StyleQuiz quiz, AnswerRepository.Answered answered) {
    return quiz.questions().stream()
        .flatMap(
            question ->
                answered.answers().getOrDefault(question.key(), List.of()).stream()
                    .flatMap(key -> question.choice(key).stream()))
        .toList();
  }

  private static void add(Choice choice, Map<Trait, Double> tastes, Map<String, String> sizes) {
    choice
        .weights()
        .forEach(
            each ->
                tastes.merge(
                    new Trait(each.attribute(), each.value()), each.weight(), Double::sum));
    choice.sizes().forEach(fit -> sizes.put(fit.category(), fit.size()));
  }
}
