package dev.vitrine.behaviour.recording;

import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.platform.mutation.Refusal;
import dev.vitrine.platform.store.StoreFailures;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * The door: events come in with the consent of whose they are, and are safe once this answers. They
 * wait in the stream; without Redis they are written at once.
 */
@Service
class Recording {

  /** How many refusals are told of one by one; the others are only counted. */
  private static final int MOST_REFUSALS = 100;

  private final KnownRepository known;
  private final EventStream stream;
  private final EventWriter writer;
  private final RecordingProperties properties;
  private final Clock clock = Clock.systemUTC();

  Recording(
      KnownRepository known,
      EventStream stream,
      EventWriter writer,
      RecordingProperties properties) {
    this.known = known;
    this.stream = stream;
    this.writer = writer;
    this.properties = properties;
  }

  /** Why a batch is refused as a whole; empty when it is not. */
  Optional<Refusal> problem(List<?> events) {
    return events.size() <= properties.batch()
        ? Optional.empty()
        : Optional.of(
            Refusal.of("TOO_MANY_EVENTS", "events").with(Map.of("max", properties.batch())));
  }

  /** Takes in those events that are in order. */
  Mono<Recorded> record(Visitor visitor, List<Told> events, long marketId) {
    if (!visitor.consent().isAny()) {
      return Mono.just(Recorded.refused(Refusal.of("CONSENT_MISSING", "events"), events.size()));
    }
    return known
        .of(EventCheck.named(events))
        .map(there -> check(visitor, marketId, there))
        .flatMap(check -> record(visitor, events, check));
  }

  private EventCheck check(Visitor visitor, long marketId, Known there) {
    Instant now = clock.instant();
    return new EventCheck(
        there,
        visitor.id(),
        marketId,
        now.minus(properties.oldest()),
        now.plus(properties.clockSkew()));
  }

  private Mono<Recorded> record(Visitor visitor, List<Told> events, EventCheck check) {
    List<Refusal> refusals = new ArrayList<>();
    List<RecordedEvent> accepted = new ArrayList<>();
    for (Told told : events) {
      check.problem(told).ifPresentOrElse(refusals::add, () -> accepted.add(check.event(told)));
    }
    Recorded recorded =
        new Recorded(
            accepted.size(),
            refusals.size(),
            List.copyOf(refusals.subList(0, Math.min(MOST_REFUSALS, refusals.size()))));
    return keep(visitor.id(), accepted).thenReturn(recorded);
  }

  /** Has events wait in the stream, or writes them where it cannot. */
  Mono<Void> keep(long visitorId, List<RecordedEvent> events) {
    return events.isEmpty()
        ? Mono.empty()
        : stream
            .add(visitorId, events)
            .then()
            .onErrorResume(StoreFailures::isUnavailable, down -> writer.writeAgain(events));
  }

  /**
   * What became of a batch.
   *
   * @param refusals why what was rejected was, as far as it is told
   */
  record Recorded(int accepted, int rejected, List<Refusal> refusals) {

    static Recorded refused(Refusal refusal, int events) {
      return new Recorded(0, events, List.of(refusal));
    }
  }
}
