package dev.vitrine.listing.query;

import com.github.benmanes.caffeine.cache.AsyncCacheLoader;
import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import reactor.core.publisher.Mono;

/**
 * What an index told, kept for a while. Where the index has changed since, whoever comes first
 * after that while is answered as before, and it is asked anew; where it has not, it is not.
 *
 * @param <K> what is asked; two that are equal ask the same
 * @param <V> the answer
 */
public final class Remembered<K, V> {

  private static final int MOST_KEPT = 20_000;
  private static final Duration HOLDS = Duration.ofHours(1);

  private final ToLongFunction<K> edition;
  private final Function<K, Mono<V>> read;
  private final AsyncLoadingCache<K, Kept<V>> cache;

  /**
   * Remembers nothing yet.
   *
   * @param fresh after how long an answer of a changed index is asked for anew
   * @param edition tells the {@link Editions edition} of the index that is asked
   * @param read asks it
   */
  public Remembered(Duration fresh, ToLongFunction<K> edition, Function<K, Mono<V>> read) {
    this.edition = edition;
    this.read = read;
    this.cache =
        Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .refreshAfterWrite(fresh)
            .expireAfterWrite(HOLDS)
            .buildAsync(new Loader());
  }

  /** The answer. */
  public Mono<V> of(K key) {
    return Mono.fromFuture(() -> cache.get(key), true).map(Kept::value);
  }

  private CompletableFuture<Kept<V>> ask(K key) {
    long before = edition.applyAsLong(key);
    return read.apply(key).map(value -> new Kept<>(before, value)).toFuture();
  }

  private final class Loader implements AsyncCacheLoader<K, Kept<V>> {

    @Override
    public CompletableFuture<Kept<V>> asyncLoad(K key, Executor executor) {
      return ask(key);
    }

    @Override
    public CompletableFuture<Kept<V>> asyncReload(K key, Kept<V> old, Executor executor) {
      return old.edition() == edition.applyAsLong(key)
          ? CompletableFuture.completedFuture(old)
          : ask(key);
    }
  }

  private record Kept<V>(long edition, V value) {}
}
