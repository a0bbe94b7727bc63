package dev.vitrine.behaviour.recording;

import dev.vitrine.behaviour.HotHistory;
import dev.vitrine.behaviour.visitor.Remembered;
import dev.vitrine.behaviour.visitor.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What visitors did: in the stream, in the tables, in Redis. */
@Component
class RememberedEvents implements Remembered {

  private static final TypeReference<List<Map<String, Object>>> ROWS = new TypeReference<>() {};

  private final RememberedEventRepository repository;
  private final EventStream stream;
  private final HotHistory hot;
  private final JsonMapper json;

  RememberedEvents(
      RememberedEventRepository repository, EventStream stream, HotHistory hot, JsonMapper json) {
    this.repository = repository;
    this.stream = stream;
    this.hot = hot;
    this.json = json;
  }

  @Override
  public Mono<Void> move(long from, long to) {
    return repository.move(from, to).then(hot.outdateAfterCommit(Set.of(from, to)));
  }

  @Override
  public Mono<Void> forget(long visitorId) {
    return repository.forget(visitorId);
  }

  @Override
  public Mono<Void> forgetElsewhere(long visitorId) {
    return stream.forget(visitorId).then(hot.outdate(Set.of(visitorId)));
  }

  @Override
  public Mono<Map<String, Object>> export(Visitor visitor) {
    return repository
        .export(visitor.id())
        .map(rows -> Map.<String, Object>of("events", json.readValue(rows, ROWS)));
  }
}
