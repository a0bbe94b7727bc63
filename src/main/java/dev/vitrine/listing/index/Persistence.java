package dev.vitrine.listing.index;

import dev.vitrine.platform.store.StoreFailures;
import java.time.Duration;
import reactor.util.retry.Retry;

/** How long work on a whole index waits for a store before it is given up. */
final class Persistence {

  private static final int TRIES = 8;
  private static final Duration FIRST_WAIT = Duration.ofMillis(500);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private Persistence() {}

  /**
   * Tries a page again while a store does not answer: an index of a million products is not built
   * from its beginning because one call of thousands took too long.
   */
  static Retry whileUnavailable() {
    return Retry.backoff(TRIES, FIRST_WAIT)
        .maxBackoff(LONGEST_WAIT)
        .filter(StoreFailures::isUnavailable)
        .onRetryExhaustedThrow((retry, signal) -> signal.failure());
  }
}
