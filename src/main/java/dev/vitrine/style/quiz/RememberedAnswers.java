package dev.vitrine.style.quiz;

import dev.vitrine.behaviour.visitor.Remembered;
import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.platform.snapshot.Snapshot;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What visitors answered, to hand on, to tell and to forget. */
@Component
class RememberedAnswers implements Remembered {

  private final AnswerRepository repository;
  private final Snapshot<StyleQuizzes> quizzes;

  RememberedAnswers(AnswerRepository repository, Snapshot<StyleQuizzes> quizzes) {
    this.repository = repository;
    this.quizzes = quizzes;
  }

  @Override
  public Mono<Void> move(long from, long to) {
    return repository.move(from, to);
  }

  @Override
  public Mono<Void> forget(long visitorId) {
    return repository.forget(visitorId);
  }

  @Override
  public Mono<Map<String, Object>> export(Visitor visitor) {
    return repository
        .of(visitor.id())
        .map(answered -> Map.of("quiz", name(answered.quizId()), "answers", answered.answers()))
        .collectList()
        .map(all -> Map.of("quizzes", all));
  }

  private String name(long quizId) {
    return quizzes.current().byId(quizId).map(StyleQuiz::handle).orElse("");
  }
}
