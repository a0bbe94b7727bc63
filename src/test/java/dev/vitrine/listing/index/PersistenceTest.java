package dev.vitrine.listing.index;

import dev.vitrine.platform.store.Store;
import dev.vitrine.platform.store.StoreUnavailable;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class PersistenceTest {

  private static final StoreUnavailable SILENT =
      new StoreUnavailable(Store.ELASTICSEARCH, new TimeoutException());

  @Test
  void aPageIsTriedAgainUntilTheStoreAnswers() {
    StepVerifier.withVirtualTime(() -> page(5, SILENT))
        .thenAwait(Duration.ofMinutes(2))
        .expectNext(6)
        .verifyComplete();
  }

  @Test
  void aStoreThatStaysAwayEndsTheWork() {
    StepVerifier.withVirtualTime(() -> page(1_000, SILENT))
        .thenAwait(Duration.ofMinutes(5))
        .verifyErrorMatches(SILENT::equals);
  }

  @Test
  void aMistakeIsNotTriedAgain() {
    StepVerifier.create(page(1, new IllegalStateException()))
        .verifyError(IllegalStateException.class);
  }

  /** Which try succeeded. */
  private static Mono<Integer> page(int failures, RuntimeException failure) {
    AtomicInteger tries = new AtomicInteger();
    return Mono.fromCallable(tries::incrementAndGet)
        .flatMap(count -> count > failures ? Mono.just(count) : Mono.error(failure))
        .retryWhen(Persistence.whileUnavailable());
  }
}
