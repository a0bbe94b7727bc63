package dev.vitrine.style.quiz;

import dev.vitrine.platform.snapshot.Snapshot;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Holds the quizzes in memory. */
@Configuration(proxyBeanMethods = false)
class QuizConfiguration {

  /** What writers announce. */
  static final String SNAPSHOT = "styleQuiz";

  @Bean
  Snapshot<StyleQuizzes> styleQuizzes(QuizRepository repository) {
    return new Snapshot<>(SNAPSHOT, repository.all().map(StyleQuizzes::new));
  }
}
