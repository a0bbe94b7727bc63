package dev.vitrine.style.quiz;

import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.NodeResolver;
import dev.vitrine.platform.snapshot.Snapshot;
import graphql.GraphQLContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds quizzes by their global ids. */
@Component
class StyleQuizNodes implements NodeResolver {

  private final Snapshot<StyleQuizzes> quizzes;

  StyleQuizNodes(Snapshot<StyleQuizzes> quizzes) {
    this.quizzes = quizzes;
  }

  @Override
  public Set<String> types() {
    return Set.of("StyleQuiz");
  }

  @Override
  public Mono<Map<Long, Object>> resolve(
      String type, Collection<Long> keys, GraphQLContext context) {
    ShopContext shop = Objects.requireNonNull(context.get(ShopContext.class));
    Map<Long, Object> found = new HashMap<>();
    keys.forEach(
        key ->
            quizzes
                .current()
                .byId(key)
                .filter(StyleQuiz::active)
                .ifPresent(quiz -> found.put(key, new StyleQuizView(quiz, shop.locales()))));
    return Mono.just(found);
  }
}
