package dev.vitrine.behaviour.recording;

import dev.vitrine.behaviour.EventKind;
import dev.vitrine.behaviour.visitor.Visitor;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Notes who follows shared links: an event as any other, but that the shop itself tells it. */
@Service
public class FollowedLinks {

  private final Recording recording;
  private final Clock clock = Clock.systemUTC();

  FollowedLinks(Recording recording) {
    this.recording = recording;
  }

  /**
   * Notes that a visitor followed a link now; nothing for one who does not agree to be counted,
   * since it is noted for nothing else.
   *
   * @param requestId what events that the link leads to name it by
   * @param marketId the key of the market that they follow it in
   */
  public Mono<Void> note(Visitor visitor, String requestId, long marketId) {
    if (!visitor.consent().analytics()) {
      return Mono.empty();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    RecordedEvent followed =
        RecordedEvent.of(
            visitor.id(),
            EventKind.LINK_FOLLOWED,
            null,
            marketId,
            now,
            Map.of("request", requestId));
    return recording.keep(visitor.id(), List.of(followed));
  }
}
