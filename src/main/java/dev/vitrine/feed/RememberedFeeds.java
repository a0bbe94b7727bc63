package dev.vitrine.feed;

import dev.vitrine.behaviour.visitor.Remembered;
import dev.vitrine.behaviour.visitor.Visitor;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Feeds that were made for visitors and may still be paged: in Redis alone. */
@Component
class RememberedFeeds implements Remembered {

  private final KeptFeeds kept;

  RememberedFeeds(KeptFeeds kept) {
    this.kept = kept;
  }

  /** A feed stays the device's that it was made for. */
  @Override
  public Mono<Void> move(long from, long to) {
    return Mono.empty();
  }

  @Override
  public Mono<Void> forget(long visitorId) {
    return Mono.empty();
  }

  @Override
  public Mono<Void> forgetElsewhere(long visitorId) {
    return kept.forget(visitorId);
  }

  /** It says nothing that what it was made of does not. */
  @Override
  public Mono<Map<String, Object>> export(Visitor visitor) {
    return Mono.just(Map.of());
  }
}
