package dev.vitrine.platform.mutation;

import dev.vitrine.platform.graphql.UserError;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What became of a mutation. */
public sealed interface Written {

  /**
   * It was carried out.
   *
   * @param changed false when everything was as it should be already
   */
  record Done(boolean changed) implements Written {}

  /**
   * It was refused and left nothing behind.
   *
   * @param errors everything that is wrong with it, at least one
   */
  record Refused(List<UserError> errors) implements Written {}

  /** Whether there was anything to change or the mutation was refused for another reason. */
  default boolean wasThere() {
    return switch (this) {
      case Done(var changed) -> changed;
      case Refused refused -> true;
    };
  }

  /**
   * The mutation's payload.
   *
   * @param entity what was written, read again; asked for only if it was
   * @param payload makes a payload of it and of the refusals
   */
  default <E, P> Mono<P> answer(Mono<E> entity, Payload<E, P> payload) {
    return switch (this) {
      case Done done ->
          entity
              .map(Optional::of)
              .defaultIfEmpty(Optional.empty())
              .map(found -> payload.of(found.orElse(null), List.of()));
      case Refused(var errors) -> Mono.fromSupplier(() -> payload.of(null, errors));
    };
  }

  /** Makes a payload. */
  @FunctionalInterface
  interface Payload<E, P> {

    /** The payload of what was written, null when nothing was, and of the refusals. */
    P of(@Nullable E entity, List<UserError> userErrors);
  }
}
