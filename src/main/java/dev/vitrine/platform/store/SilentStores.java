package dev.vitrine.platform.store;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The stores that are known not to answer. Who calls one learns it at once, rather than after the
 * time that an answer may take.
 */
@Component
class SilentStores {

  private final Set<Store> stores = ConcurrentHashMap.newKeySet();

  /** From now on, calls of the store fail. */
  void add(Store store) {
    stores.add(store);
  }

  /** Lets calls through again. */
  void remove(Store store) {
    stores.remove(store);
  }

  /** The call, or a {@link StoreUnavailable} where the store is known to be silent. */
  <T> Mono<T> guard(Store store, Mono<T> call) {
    return Mono.defer(() -> stores.contains(store) ? Mono.error(silent(store)) : call);
  }

  private static StoreUnavailable silent(Store store) {
    return new StoreUnavailable(store, new IOException("it does not answer the watch"));
  }
}
