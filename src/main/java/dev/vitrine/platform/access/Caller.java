package dev.vitrine.platform.access;

import dev.vitrine.platform.graphql.Refused;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * Whoever presented a valid key. It travels in the Reactor context of the request.
 *
 * @param name how logs and audit entries call the caller; never the key itself
 * @param scopes what the caller may do, such as {@code catalog:write}
 */
public record Caller(String name, Set<String> scopes) {

  /** Whether the caller may do what the scope stands for. */
  public boolean may(String scope) {
    return scopes.contains(scope);
  }

  /** The caller of the present request; empty where nobody identified themselves. */
  public static Mono<Caller> current() {
    return Mono.deferContextual(
        context -> Mono.justOrEmpty(Optional.ofNullable(context.getOrDefault(Caller.class, null))));
  }

  /**
   * The caller of the present request, who may do what the scope stands for.
   *
   * @return fails with a refusal ({@code FORBIDDEN}, with the scope in its extensions) for a caller
   *     who may not, and for nobody
   */
  public static Mono<Caller> with(String scope) {
    return current()
        .filter(caller -> caller.may(scope))
        .switchIfEmpty(Mono.error(() -> forbidden(scope)));
  }

  /** Says that nobody may go on without a scope. */
  public static Refused forbidden(String scope) {
    Map<String, String> needed = Map.of("scope", scope);
    return Refused.of("FORBIDDEN", "access.forbidden", needed, needed);
  }

  /** A context that carries this caller. */
  public Context into(Context context) {
    return context.put(Caller.class, this);
  }
}
