package dev.vitrine.style.advice;

import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.behaviour.visitor.VisitorMutations;
import dev.vitrine.behaviour.visitor.VisitorRefusals;
import dev.vitrine.behaviour.visitor.VisitorView;
import dev.vitrine.behaviour.visitor.Visitors;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.idempotency.Repetitions;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import graphql.GraphQLContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves the shoppers' {@code advice.graphqls}. */
@Controller
class AdviceController {

  private final Visitors visitors;
  private final VisitorMutations mutations;
  private final VisitorRefusals refusals;
  private final ClientRepository clients;
  private final Selections selections;
  private final SelectionRepository repository;
  private final Repetitions repetitions;

  AdviceController(
      Visitors visitors,
      VisitorMutations mutations,
      VisitorRefusals refusals,
      ClientRepository clients,
      Selections selections,
      SelectionRepository repository,
      Repetitions repetitions) {
    this.visitors = visitors;
    this.mutations = mutations;
    this.refusals = refusals;
    this.clients = clients;
    this.selections = selections;
    this.repository = repository;
    this.repetitions = repetitions;
  }

  /** What advisers chose for the visitor; nothing for somebody who is not known. */
  @QueryMapping
  Mono<List<SelectionView>> styleSelections(GraphQLContext context, ShopContext shop) {
    return visitors
        .current(context)
        .flatMap(selections::of)
        .map(chosen -> chosen.stream().map(each -> new SelectionView(each, shop)).toList())
        .defaultIfEmpty(List.of());
  }

  @SchemaMapping(typeName = "Visitor", field = "styleAdvice")
  Mono<Boolean> styleAdvice(VisitorView view) {
    return view.consent().personalization()
        ? clients.isGranted(view.visitor().id())
        : Mono.just(false);
  }

  @MutationMapping
  Mono<StyleAdviceUpdatePayload> styleAdviceUpdate(MutationInput input, GraphQLContext context) {
    return mutations.run(
        context, visitor -> say(visitor, input), refusal -> notSaid(List.of(refusal), input));
  }

  private Mono<StyleAdviceUpdatePayload> say(Visitor visitor, MutationInput input) {
    boolean granted = input.value("granted", Boolean.class).orElse(false);
    Mono<List<Refusal>> work = Mono.defer(() -> say(visitor, granted));
    return repetitions
        .once("styleAdviceUpdate " + visitor.deviceId(), input, work)
        .map(wrong -> wrong.isEmpty() ? said(visitor) : notSaid(wrong, input));
  }

  /** Whoever does not agree to be remembered may still take back what they allowed. */
  private Mono<List<Refusal>> say(Visitor visitor, boolean granted) {
    return granted && !visitor.consent().personalization()
        ? Mono.just(List.of(Refusal.plain("CONSENT_MISSING")))
        : clients.say(visitor.id(), granted).thenReturn(List.of());
  }

  private static StyleAdviceUpdatePayload said(Visitor visitor) {
    return new StyleAdviceUpdatePayload(new VisitorView(visitor), List.of());
  }

  private StyleAdviceUpdatePayload notSaid(List<Refusal> wrong, MutationInput input) {
    return new StyleAdviceUpdatePayload(null, refusals.errors(wrong, input));
  }

  @MutationMapping
  Mono<StyleSelectionDismissPayload> styleSelectionDismiss(
      MutationInput input, GraphQLContext context) {
    return mutations
        .run(context, visitor -> dismiss(visitor, input), List::of)
        .map(wrong -> dismissed(wrong, input));
  }

  private Mono<List<Refusal>> dismiss(Visitor visitor, MutationInput input) {
    Mono<List<Refusal>> work =
        Mono.justOrEmpty(GlobalId.key("StyleSelection", input.text("id")))
            .flatMap(key -> repository.dismiss(key, visitor.id()))
            .filter(dismissed -> dismissed)
            .map(dismissed -> List.<Refusal>of())
            .defaultIfEmpty(List.of(Refusal.of("NOT_FOUND", "id")));
    return repetitions.once("styleSelectionDismiss " + visitor.id(), input, work);
  }

  private StyleSelectionDismissPayload dismissed(List<Refusal> wrong, MutationInput input) {
    return new StyleSelectionDismissPayload(wrong.isEmpty(), refusals.errors(wrong, input));
  }

  record StyleAdviceUpdatePayload(@Nullable VisitorView visitor, List<UserError> userErrors) {}

  record StyleSelectionDismissPayload(boolean dismissed, List<UserError> userErrors) {}
}
