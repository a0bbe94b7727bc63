package dev.vitrine.behaviour.visitor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells visitors all that is remembered of them, in a form that programs can read. */
@Service
class Export {

  private final List<Remembered> memories;

  Export(List<Remembered> memories) {
    this.memories = memories;
  }

  Mono<Map<String, Object>> of(Visitor visitor) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put(
        "consent",
        Map.of(
            "personalization", visitor.consent().personalization(),
            "analytics", visitor.consent().analytics(),
            "marketing", visitor.consent().marketing()));
    return Flux.fromIterable(memories)
        .concatMap(memory -> memory.export(visitor))
        .doOnNext(all::putAll)
        .then(Mono.just(all));
  }
}
