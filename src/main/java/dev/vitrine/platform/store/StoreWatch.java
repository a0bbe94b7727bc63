package dev.vitrine.platform.store;

import dev.vitrine.platform.background.Background;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks after the stores: says in the log when one does not answer and when it is back. Which have
 * never answered yet is what the application still waits for.
 */
@Component
class StoreWatch implements Background {

  private static final Logger log = LoggerFactory.getLogger(StoreWatch.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final List<StoreProbe> probes;
  private final SilentStores calls;
  private final Set<Store> seen = ConcurrentHashMap.newKeySet();
  private final Map<Store, String> silent = new ConcurrentHashMap<>();

  StoreWatch(List<StoreProbe> probes, SilentStores calls) {
    this.probes = probes;
    this.calls = calls;
  }

  /** The stores that have not answered once since the start. */
  Set<Store> awaited() {
    return probes.stream()
        .map(StoreProbe::store)
        .filter(store -> !seen.contains(store))
        .collect(Collectors.toSet());
  }

  /** The stores that do not answer at present, with the reason. */
  Map<Store, String> silent() {
    return Map.copyOf(silent);
  }

  @Override
  public String name() {
    return "The watch over the stores";
  }

  @Override
  public Flux<?> work() {
    return Flux.fromIterable(probes).flatMap(this::look).then(Mono.delay(PAUSE)).repeat();
  }

  private Mono<Void> look(StoreProbe probe) {
    return probe
        .ping()
        .timeout(PATIENCE)
        .then()
        .doOnSuccess(answered -> present(probe.store()))
        .onErrorResume(failure -> absent(probe.store(), failure));
  }

  private void present(Store store) {
    boolean first = seen.add(store);
    boolean back = silent.remove(store) != null;
    calls.remove(store);
    if (back) {
      log.info("{} answers{}", store.id(), first ? "" : " again");
    }
  }

  /** The first time may be bad luck; at the second, calls need not wait for an answer. */
  private Mono<Void> absent(Store store, Throwable failure) {
    String reason = String.valueOf(failure.getMessage());
    if (silent.put(store, reason) == null) {
      log.warn("Waiting for {}: {}", store.id(), reason);
    } else {
      calls.add(store);
    }
    return Mono.empty();
  }
}
