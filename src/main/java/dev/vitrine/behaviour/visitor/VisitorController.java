package dev.vitrine.behaviour.visitor;

import dev.vitrine.behaviour.visitor.VisitorMaking.Made;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.idempotency.Callers;
import dev.vitrine.platform.mutation.MutationInput;
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
  private final Agreement agreement;
  private final Joining joining;

  VisitorController(
      Visitors visitors,
      VisitorMaking making,
      VisitorRepository repository,
      VisitorTokens tokens,
      VisitorRefusals refusals,
      Callers callers,
      Forgetting forgetting,
      Export export,
      Agreement agreement,
      Joining joining) {
    this.visitors = visitors;
    this.making = making;
    this.repository = repository;
    this.tokens = tokens;
    this.refusals = refusals;
    this.callers = callers;
    this.forgetting = forgetting;
    this.export = export;
    this.agreement = agreement;
    this.joining = joining;
  }

  @QueryMapping
  Mono<VisitorView> visitor(GraphQLContext context) {
    return visitors.current(context).map(VisitorView::new);
  }

  @MutationMapping
  Mono<VisitorCreatePayload> visitorCreate(MutationInput input, GraphQLContext context) {
    return making
        .make(input, callers.of(context))
        .flatMap(made -> joining.know(made.visitorId(), context).thenReturn(made))
        .flatMap(made -> created(made, input));
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
    return agreement
        .take(input, context)
        .map(
            agreed ->
                new VisitorConsentUpdatePayload(
                    agreed.view(), refusals.errors(agreed.refusals(), input)));
  }

  @SchemaMapping(typeName = "Visitor", field = "export")
  Mono<Map<String, Object>> export(VisitorView view) {
    return export.of(view.visitor());
  }

  @MutationMapping
  Mono<VisitorForgetPayload> visitorForget(MutationInput input, GraphQLContext context) {
    return forgetting
        .forget(input, callers.of(context), context)
        .map(
            forgotten ->
                new VisitorForgetPayload(
                    forgotten.isDone(), refusals.errors(forgotten.refusals(), input)));
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
