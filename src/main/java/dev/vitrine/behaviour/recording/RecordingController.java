package dev.vitrine.behaviour.recording;

import dev.vitrine.behaviour.recording.Recording.Recorded;
import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.behaviour.visitor.VisitorMutations;
import dev.vitrine.behaviour.visitor.VisitorRefusals;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.idempotency.Repetitions;
import dev.vitrine.platform.mutation.MutationInput;
import graphql.GraphQLContext;
import java.util.List;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves {@code behaviour.graphqls}. */
@Controller
class RecordingController {

  private final Recording recording;
  private final VisitorMutations mutations;
  private final Repetitions repetitions;
  private final VisitorRefusals refusals;

  RecordingController(
      Recording recording,
      VisitorMutations mutations,
      Repetitions repetitions,
      VisitorRefusals refusals) {
    this.recording = recording;
    this.mutations = mutations;
    this.repetitions = repetitions;
    this.refusals = refusals;
  }

  @MutationMapping
  Mono<BehaviourRecordPayload> behaviourRecord(
      MutationInput input, ShopContext shop, GraphQLContext context) {
    List<?> events = input.list("events");
    return recording
        .problem(events)
        .map(refusal -> Mono.just(Recorded.refused(refusal, events.size())))
        .orElseGet(() -> record(input, events, shop, context))
        .map(recorded -> payload(recorded, input));
  }

  private Mono<Recorded> record(
      MutationInput input, List<?> events, ShopContext shop, GraphQLContext context) {
    return mutations.run(
        context,
        visitor -> once(visitor, input, events, shop.market().id()),
        refusal -> Recorded.refused(refusal, events.size()));
  }

  private Mono<Recorded> once(Visitor visitor, MutationInput input, List<?> events, long marketId) {
    return repetitions.once(
        "behaviourRecord " + visitor.deviceId(),
        input,
        Recorded.class,
        recording.record(visitor, Told.all(events), marketId),
        refusal -> Recorded.refused(refusal, events.size()));
  }

  private BehaviourRecordPayload payload(Recorded recorded, MutationInput input) {
    return new BehaviourRecordPayload(
        recorded.accepted(), recorded.rejected(), refusals.errors(recorded.refusals(), input));
  }

  record BehaviourRecordPayload(int accepted, int rejected, List<UserError> userErrors) {}
}
