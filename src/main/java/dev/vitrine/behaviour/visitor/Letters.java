package dev.vitrine.behaviour.visitor;

import dev.vitrine.platform.idempotency.Repetitions;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import dev.vitrine.platform.signing.Signatures;
import dev.vitrine.platform.signing.SignedId;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Lets whoever reads a letter say that they want no more, without signing in. */
@Service
public class Letters {

  private static final String TYPE = "Letters";

  private final VisitorRepository repository;
  private final Signatures signatures;
  private final Repetitions repetitions;

  Letters(VisitorRepository repository, Signatures signatures, Repetitions repetitions) {
    this.repository = repository;
    this.signatures = signatures;
    this.repetitions = repetitions;
  }

  /** What a letter to a visitor carries, for them to end letters by; kept nowhere. */
  public String token(Visitor visitor) {
    return signatures.id(TYPE, visitor.id());
  }

  /**
   * Ends letters to whomever a token was for. Empty when that is done, or there is nobody to write
   * to any more, else {@code NOT_FOUND} for what is no token of a letter.
   */
  Mono<List<Refusal>> stop(MutationInput input) {
    return Mono.justOrEmpty(signatures.read(TYPE, input.text("token")))
        .map(SignedId::number)
        .flatMap(visitorId -> stop(visitorId, input))
        .defaultIfEmpty(List.of(Refusal.of("NOT_FOUND", "token")));
  }

  private Mono<List<Refusal>> stop(long visitorId, MutationInput input) {
    Mono<List<Refusal>> work = repository.stopLetters(visitorId).thenReturn(List.of());
    return repetitions.once("lettersStop " + visitorId, input, work);
  }
}
