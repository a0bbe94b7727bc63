package dev.vitrine.feed.source;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * Keeps what was found for a short while: visitors turn pages faster than their taste and the
 * shelves.
 *
 * @param <K> what was asked
 * @param <V> what was found
 */
final class FoundLately<K, V> {

  private static final Duration FRESH = Duration.ofSeconds(30);

  private final AsyncCache<K, V> cache;

  /** Nothing yet, and never more than so many answers. */
  FoundLately(int most) {
    this.cache = Caffeine.newBuilder().maximumSize(most).expireAfterWrite(FRESH).buildAsync();
  }

  /** What was found for this lately, else what is found now; many who ask at once ask once. */
  Mono<V> of(K asked, Function<K, Mono<V>> search) {
    return Mono.fromFuture(
        () -> cache.get(asked, (it, executor) -> search.apply(it).toFuture()), true);
  }
}
