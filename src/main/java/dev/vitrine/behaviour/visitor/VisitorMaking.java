package dev.vitrine.behaviour.visitor;

import dev.vitrine.platform.access.Caller;
import dev.vitrine.platform.idempotency.Repetitions;
import dev.vitrine.platform.intake.StorableText;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Makes visitors, and finds those again whom the merchant names. */
@Service
class VisitorMaking {

  private static final String IDENTIFY = "visitor:identify";
  private static final int LONGEST_EXTERNAL_ID = 255;

  private final VisitorRepository repository;
  private final VisitorProperties properties;
  private final Repetitions repetitions;
  private final TransactionalOperator transaction;
  private final Clock clock = Clock.systemUTC();

  VisitorMaking(
      VisitorRepository repository,
      VisitorProperties properties,
      Repetitions repetitions,
      TransactionalOperator transaction) {
    this.repository = repository;
    this.properties = properties;
    this.repetitions = repetitions;
    this.transaction = transaction;
  }

  /** A new visitor, or the one named, with what they agree to. */
  Mono<Made> make(MutationInput input, String caller) {
    return refusal(input).map(Made::refused).switchIfEmpty(Mono.defer(() -> once(input, caller)));
  }

  private static Mono<Refusal> refusal(MutationInput input) {
    if (!input.fields().containsKey("externalId")) {
      return Mono.empty();
    }
    String named = input.text("externalId");
    if (named.isEmpty() || named.length() > LONGEST_EXTERNAL_ID || !StorableText.is(named)) {
      return Mono.just(Refusal.of("INVALID", "externalId"));
    }
    return Caller.current()
        .filter(caller -> caller.may(IDENTIFY))
        .map(caller -> Optional.<Refusal>empty())
        .defaultIfEmpty(Optional.of(forbidden()))
        .flatMap(Mono::justOrEmpty);
  }

  private static Refusal forbidden() {
    return Refusal.of("FORBIDDEN", "externalId").with(Map.of("scope", IDENTIFY));
  }

  private Mono<Made> once(MutationInput input, String caller) {
    Mono<Made> work = make(input).as(transaction::transactional);
    return repetitions.once("visitorCreate " + caller, input, Made.class, work, Made::refused);
  }

  private Mono<Made> make(MutationInput input) {
    String named = input.text("externalId");
    Mono<Long> visitor = named.isEmpty() ? repository.insert() : repository.identify(named);
    return visitor.flatMap(
        id ->
            Answered.of(input)
                .map(answered -> repository.consent(id, id, answered).then())
                .orElse(Mono.empty())
                .thenReturn(new Made(id, expiry(), List.of())));
  }

  private Instant expiry() {
    return clock.instant().plus(properties.token()).truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * What making a visitor comes to.
   *
   * @param visitorId the key in the token; 0 where none was made
   * @param expiresAt until when the token is good
   * @param refusals why none was made
   */
  record Made(long visitorId, Instant expiresAt, List<Refusal> refusals) {

    static Made refused(Refusal refusal) {
      return new Made(0, Instant.EPOCH, List.of(refusal));
    }
  }
}
