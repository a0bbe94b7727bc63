package dev.vitrine.style.size;

import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.behaviour.visitor.VisitorMutations;
import dev.vitrine.behaviour.visitor.VisitorRefusals;
import dev.vitrine.behaviour.visitor.VisitorView;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.idempotency.Repetitions;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import graphql.GraphQLContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves the sizes of {@code style.graphqls} that visitors set. */
@Controller
class SizeController {

  private final OwnSizes sizes;
  private final VisitorMutations mutations;
  private final Repetitions repetitions;
  private final VisitorRefusals refusals;

  SizeController(
      OwnSizes sizes,
      VisitorMutations mutations,
      Repetitions repetitions,
      VisitorRefusals refusals) {
    this.sizes = sizes;
    this.mutations = mutations;
    this.repetitions = repetitions;
    this.refusals = refusals;
  }

  @MutationMapping
  Mono<StyleSizeSetPayload> styleSizeSet(MutationInput input, GraphQLContext context) {
    return mutations.run(
        context, visitor -> set(visitor, input), refusal -> refused(refusal, input));
  }

  private Mono<StyleSizeSetPayload> set(Visitor visitor, MutationInput input) {
    return repetitions
        .once("styleSizeSet " + visitor.deviceId(), input, sizes.set(visitor, input))
        .map(
            wrong ->
                new StyleSizeSetPayload(new VisitorView(visitor), refusals.errors(wrong, input)));
  }

  private StyleSizeSetPayload refused(Refusal refusal, MutationInput input) {
    return new StyleSizeSetPayload(null, refusals.errors(List.of(refusal), input));
  }

  record StyleSizeSetPayload(@Nullable VisitorView visitor, List<UserError> userErrors) {}
}
