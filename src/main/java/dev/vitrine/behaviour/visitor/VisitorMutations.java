package dev.vitrine.behaviour.visitor;

import dev.vitrine.platform.mutation.Refusal;
import graphql.GraphQLContext;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Carries out what the visitor of an operation asks for. */
@Component
public class VisitorMutations {

  private final Visitors visitors;

  VisitorMutations(Visitors visitors) {
    this.visitors = visitors;
  }

  /**
   * What comes of the work for the operation's visitor.
   *
   * @param refused what comes of it where there is no visitor ({@code VISITOR_REQUIRED}), or their
   *     token is refused
   */
  public <T> Mono<T> run(
      GraphQLContext context, Function<Visitor, Mono<T>> work, Function<Refusal, T> refused) {
    return visitors
        .current(context)
        .flatMap(work)
        .switchIfEmpty(Mono.fromSupplier(() -> refused.apply(Refusal.plain("VISITOR_REQUIRED"))))
        .onErrorResume(
            VisitorRefusals::isOfToken,
            failure -> Mono.just(refused.apply(VisitorRefusals.of(failure))));
  }
}
