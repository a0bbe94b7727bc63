package dev.vitrine.partner;

import dev.vitrine.platform.access.Caller;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.FormCode;
import dev.vitrine.platform.intake.RejectionCode;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.UserErrors;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Issues and revokes keys at the request of those who hold one. */
@Component
class KeyRequests {

  private static final Logger log = LoggerFactory.getLogger(KeyRequests.class);

  private final ApiKeys keys;
  private final UserErrors errors;
  private final Clock clock = Clock.systemUTC();

  KeyRequests(ApiKeys keys, UserErrors errors) {
    this.keys = keys;
    this.errors = errors;
  }

  /** Why a key cannot be issued; empty when it can. */
  List<UserError> check(MutationInput input, Caller caller) {
    List<UserError> found = new ArrayList<>();
    checkLabel(input, found);
    List<?> scopes = input.list("scopes");
    for (int i = 0; i < scopes.size(); i++) {
      String scope = Scope.valueOf((String) scopes.get(i)).key();
      if (!caller.may(scope)) {
        List<String> path = List.of("input", "scopes", Integer.toString(i));
        found.add(errors.of(KeyCode.SCOPE_NOT_HELD, path, scope, Map.of(), input.locale()));
      }
    }
    input
        .value("expiresAt", Instant.class)
        .filter(at -> !at.isAfter(clock.instant()))
        .map(at -> wrong(KeyCode.IN_THE_PAST, input, "expiresAt", at))
        .ifPresent(found::add);
    return found;
  }

  private void checkLabel(MutationInput input, List<UserError> found) {
    String label = input.text("label");
    if (label.isEmpty()) {
      found.add(wrong(FormCode.REQUIRED, input, "label", label));
    }
    if (label.length() > Fields.KEY_LIMIT) {
      Map<String, Object> most = Map.of("max", Fields.KEY_LIMIT);
      found.add(
          errors.of(
              FormCode.TEXT_TOO_LONG, List.of("input", "label"), label, most, input.locale()));
    }
  }

  private UserError wrong(RejectionCode code, MutationInput input, String field, Object value) {
    return errors.of(code, List.of("input", field), value.toString(), Map.of(), input.locale());
  }

  /** A key as it was asked for; to be checked before. */
  Mono<ApiKeys.Issued> issue(MutationInput input, Caller caller) {
    Set<Scope> scopes =
        input.list("scopes").stream()
            .map(name -> Scope.valueOf((String) name))
            .collect(Collectors.toUnmodifiableSet());
    return keys.issue(
            input.text("label"), scopes, input.value("expiresAt", Instant.class).orElse(null))
        .doOnNext(issued -> log.info("{} issued key {}", caller.name(), issued.key().prefix()));
  }

  /** The key, revoked; empty for an unknown one. */
  Mono<ApiKey> revoke(MutationInput input, Caller caller) {
    return Mono.justOrEmpty(GlobalId.key("ApiKey", input.text("id")))
        .flatMap(keys::revoke)
        .doOnNext(key -> log.info("{} revoked key {}", caller.name(), key.prefix()));
  }

  UserError unknown(MutationInput input) {
    return errors.notFound(List.of("input", "id"), input.text("id"), input.locale());
  }
}
