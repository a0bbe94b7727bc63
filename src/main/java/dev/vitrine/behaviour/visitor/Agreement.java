package dev.vitrine.behaviour.visitor;

import dev.vitrine.platform.idempotency.Repetitions;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import graphql.GraphQLContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Takes down what visitors agree to. */
@Service
class Agreement {

  private final Visitors visitors;
  private final VisitorMutations mutations;
  private final VisitorRepository repository;
  private final Repetitions repetitions;

  Agreement(
      Visitors visitors,
      VisitorMutations mutations,
      VisitorRepository repository,
      Repetitions repetitions) {
    this.visitors = visitors;
    this.mutations = mutations;
    this.repository = repository;
    this.repetitions = repetitions;
  }

  /** Takes down the consent in an input as that of the operation's visitor. */
  Mono<Agreed> take(MutationInput input, GraphQLContext context) {
    return mutations.run(
        context,
        visitor -> once(visitor, input).doOnNext(agreed -> visitors.changed(context)),
        Agreed::refused);
  }

  private Mono<Agreed> once(Visitor visitor, MutationInput input) {
    String scope = "visitorConsentUpdate " + visitor.deviceId();
    return repetitions.once(scope, input, Agreed.class, agree(visitor, input), Agreed::refused);
  }

  private Mono<Agreed> agree(Visitor visitor, MutationInput input) {
    Answered answered = Answered.of(input).orElseThrow();
    return repository
        .consent(visitor.id(), visitor.deviceId(), answered)
        .thenReturn(new Agreed(visitor.with(answered.after(visitor.consent())), List.of()));
  }

  /**
   * What an agreement comes to.
   *
   * @param visitor the visitor after it; null where nothing was taken down
   * @param refusals why nothing was
   */
  record Agreed(@Nullable Visitor visitor, List<Refusal> refusals) {

    static Agreed refused(Refusal refusal) {
      return new Agreed(null, List.of(refusal));
    }

    @Nullable VisitorView view() {
      return visitor == null ? null : new VisitorView(visitor);
    }
  }
}
