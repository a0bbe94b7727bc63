package dev.vitrine.style.advice;

import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.behaviour.visitor.VisitorRefusals;
import dev.vitrine.behaviour.visitor.VisitorView;
import dev.vitrine.behaviour.visitor.Visitors;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.graphql.UserError;
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
  private final VisitorRefusals refusals;
  private final ClientRepository clients;
  private final Selections selections;
  private final SelectionRepository repository;

  AdviceController(
      Visitors visitors,
      VisitorRefusals refusals,
      ClientRepository clients,
      Selections selections,
      SelectionRepository repository) {
    this.visitors = visitors;
    this.refusals = refusals;
    this.clients = clients;
    this.selections = selections;
    this.repository = repository;
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
    boolean granted = input.value("granted", Boolean.class).orElse(false);
    return visitors
        .current(context)
        .flatMap(visitor -> say(visitor, granted, input))
        .defaultIfEmpty(notSaid(Refusal.plain("VISITOR_REQUIRED"), input))
        .onErrorResume(
            VisitorRefusals::isOfToken,
            failure -> Mono.just(notSaid(VisitorRefusals.of(failure), input)));
  }

  /** Whoever does not agree to be remembered may still take back what they allowed. */
  private Mono<StyleAdviceUpdatePayload> say(
      Visitor visitor, boolean granted, MutationInput input) {
    return granted && !visitor.consent().personalization()
        ? Mono.just(notSaid(Refusal.plain("CONSENT_MISSING"), input))
        : clients
            .say(visitor.id(), granted)
            .thenReturn(new StyleAdviceUpdatePayload(new VisitorView(visitor), List.of()));
  }

  private StyleAdviceUpdatePayload notSaid(Refusal refusal, MutationInput input) {
    return new StyleAdviceUpdatePayload(null, refusals.errors(List.of(refusal), input));
  }

  @MutationMapping
  Mono<StyleSelectionDismissPayload> styleSelectionDismiss(
      MutationInput input, GraphQLContext context) {
    return visitors
        .current(context)
        .flatMap(visitor -> dismiss(visitor, input))
        .defaultIfEmpty(notDismissed(Refusal.plain("VISITOR_REQUIRED"), input))
        .onErrorResume(
            VisitorRefusals::isOfToken,
            failure -> Mono.just(notDismissed(VisitorRefusals.of(failure), input)));
  }

  private Mono<StyleSelectionDismissPayload> dismiss(Visitor visitor, MutationInput input) {
    return Mono.justOrEmpty(GlobalId.key("StyleSelection", input.text("id")))
        .flatMap(key -> repository.dismiss(key, visitor.id()))
        .filter(dismissed -> dismissed)
        .map(dismissed -> new StyleSelectionDismissPayload(true, List.of()))
        .defaultIfEmpty(notDismissed(Refusal.of("NOT_FOUND", "id"), input));
  }

  private StyleSelectionDismissPayload notDismissed(Refusal refusal, MutationInput input) {
    return new StyleSelectionDismissPayload(false, refusals.errors(List.of(refusal), input));
  }

  record StyleAdviceUpdatePayload(@Nullable VisitorView visitor, List<UserError> userErrors) {}

  record StyleSelectionDismissPayload(boolean dismissed, List<UserError> userErrors) {}
}
