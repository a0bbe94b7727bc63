package dev.vitrine.behaviour.visitor;

import dev.vitrine.behaviour.visitor.VisitorMaking.Made;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.idempotency.Callers;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import graphql.GraphQLContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves {@code visitor.graphqls}. */
@Controller
class VisitorController {

  private final Visitors visitors;
  private final VisitorMaking making;
  private final VisitorRepository repository;
  private final VisitorTokens tokens;
  private final VisitorRefusals refusals;
  private final Callers callers;
  private final Forgetting forgetting;
  private final Export export;

  VisitorController(
      Visitors visitors,
      VisitorMaking making,
      VisitorRepository repository,
      VisitorTokens tokens,
      VisitorRefusals refusals,
      Callers callers,
      Forgetting forgetting,
      Export export) {
    this.visitors = visitors;
    this.making = making;
    this.repository = repository;
    this.tokens = tokens;
    this.refusals = refusals;
    this.callers = callers;
    this.forgetting = forgetting;
    this.export = export;
  }

  @QueryMapping
  Mono<VisitorView> visitor(GraphQLContext context) {
    return visitors.current(context).map(VisitorView::new);
  }

  @MutationMapping
  Mono<VisitorCreatePayload> visitorCreate(MutationInput input, GraphQLContext context) {
    return making.make(input, callers.of(context)).flatMap(made -> created(made, input));
  }

  private Mono<VisitorCreatePayload> created(Made made, MutationInput input) {
    if (!made.refusals().isEmpty()) {
      return Mono.just(
          new VisitorCreatePayload(null, null, null, refusals.errors(made.refusals(), input)));
    }
    String token = tokens.of(made.visitorId(), made.expiresAt());
    return repository
        .byDevice(made.visitorId())
        .map(VisitorView::new)
        .map(view -> new VisitorCreatePayload(view, token, made.expiresAt(), List.of()));
  }

  @MutationMapping
  Mono<VisitorConsentUpdatePayload> visitorConsentUpdate(
      MutationInput input, GraphQLContext context) {
    return visitors
        .current(context)
        .flatMap(visitor -> agree(visitor, input, context))
        .defaultIfEmpty(refused(Refusal.plain("VISITOR_REQUIRED"), input))
        .onErrorResume(
            VisitorRefusals::isOfToken,
            failure -> Mono.just(refused(VisitorRefusals.of(failure), input)));
  }

  private Mono<VisitorConsentUpdatePayload> agree(
      Visitor visitor, MutationInput input, GraphQLContext context) {
    Consent consent = VisitorMaking.consent(input).orElseThrow();
    return repository
        .consent(visitor.id(), consent)
        .doOnSuccess(done -> visitors.changed(context))
        .then(Mono.defer(() -> visitors.current(context)))
        .map(VisitorView::new)
        .map(view -> new VisitorConsentUpdatePayload(view, List.of()));
  }

  @SchemaMapping(typeName = "Visitor", field = "export")
  Mono<Map<String, Object>> export(VisitorView view) {
    return export.of(view.visitor());
  }

  @MutationMapping
  Mono<VisitorForgetPayload> visitorForget(MutationInput input, GraphQLContext context) {
    return visitors
        .current(context)
        .flatMap(visitor -> forget(visitor, context))
        .defaultIfEmpty(notForgotten(Refusal.plain("VISITOR_REQUIRED"), input))
        .onErrorResume(
            VisitorRefusals::isOfToken,
            failure -> Mono.just(notForgotten(VisitorRefusals.of(failure), input)));
  }

  private Mono<VisitorForgetPayload> forget(Visitor visitor, GraphQLContext context) {
    return forgetting
        .forget(visitor)
        .doOnSuccess(done -> visitors.changed(context))
        .thenReturn(new VisitorForgetPayload(true, List.of()));
  }

  private VisitorForgetPayload notForgotten(Refusal refusal, MutationInput input) {
    return new VisitorForgetPayload(false, refusals.errors(List.of(refusal), input));
  }

  private VisitorConsentUpdatePayload refused(Refusal refusal, MutationInput input) {
    return new VisitorConsentUpdatePayload(null, refusals.errors(List.of(refusal), input));
  }

  record VisitorCreatePayload(
      @Nullable VisitorView visitor,
      @Nullable String token,
      @Nullable Instant expiresAt,
      List<UserError> userErrors) {

    /** Says nothing of the token. */
    @Override
    public String toString() {
      return "VisitorCreatePayload[" + visitor + "]";
    }
  }

  record VisitorForgetPayload(boolean forgotten, List<UserError> userErrors) {}

  record VisitorConsentUpdatePayload(@Nullable VisitorView visitor, List<UserError> userErrors) {}
}
