package dev.vitrine.partner;

import dev.vitrine.partner.ApiKeys.Issued;
import dev.vitrine.platform.access.Caller;
import dev.vitrine.platform.graphql.Connection;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.graphql.Management;
import dev.vitrine.platform.graphql.PageRequest;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.mutation.MutationInput;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves {@code partner.graphqls}. */
@Management
@Controller
class ApiKeyManagementController {

  private static final String SETTINGS = Scope.SETTINGS_WRITE.key();

  private final ApiKeys keys;
  private final KeyRequests requests;

  ApiKeyManagementController(ApiKeys keys, KeyRequests requests) {
    this.keys = keys;
    this.requests = requests;
  }

  @QueryMapping
  Mono<CallerView> caller() {
    return Caller.current().map(CallerView::of);
  }

  @QueryMapping
  Mono<Connection<ApiKey>> apiKeys(PageRequest page) {
    return keys.all()
        .collectList()
        .map(all -> Connection.of(all, page, key -> Long.toString(key.id())));
  }

  @MutationMapping
  Mono<ApiKeyCreatePayload> apiKeyCreate(MutationInput input) {
    return Caller.with(SETTINGS).flatMap(caller -> create(input, caller));
  }

  @MutationMapping
  Mono<ApiKeyRevokePayload> apiKeyRevoke(MutationInput input) {
    return Caller.with(SETTINGS)
        .flatMap(caller -> requests.revoke(input, caller))
        .map(key -> new ApiKeyRevokePayload(key, List.of()))
        .switchIfEmpty(Mono.fromSupplier(() -> unknown(input)));
  }

  private Mono<ApiKeyCreatePayload> create(MutationInput input, Caller caller) {
    List<UserError> errors = requests.check(input, caller);
    return errors.isEmpty()
        ? requests.issue(input, caller).map(issued -> new ApiKeyCreatePayload(issued, errors))
        : Mono.just(new ApiKeyCreatePayload(null, errors));
  }

  private ApiKeyRevokePayload unknown(MutationInput input) {
    return new ApiKeyRevokePayload(null, List.of(requests.unknown(input)));
  }

  @SchemaMapping
  String id(ApiKey key) {
    return GlobalId.of("ApiKey", key.id()).encoded();
  }

  record CallerView(String name, List<Scope> scopes) {

    static CallerView of(Caller caller) {
      return new CallerView(
          caller.name(), caller.scopes().stream().flatMap(it -> Scope.of(it).stream()).toList());
    }
  }

  /** What became of a key; only its {@link Issued} holds the secret, and does not print it. */
  record ApiKeyCreatePayload(@Nullable Issued issued, List<UserError> userErrors) {

    @Nullable ApiKey apiKey() {
      return issued == null ? null : issued.key();
    }

    @Nullable String secret() {
      return issued == null ? null : issued.secret();
    }
  }

  record ApiKeyRevokePayload(@Nullable ApiKey apiKey, List<UserError> userErrors) {}
}
