package dev.vitrine.listing.query;

import dev.vitrine.platform.store.ElasticsearchRefusal;
import dev.vitrine.platform.store.StoreFailures;

/** Tells an index that does not answer from one that was asked wrongly. */
public final class IndexFailures {

  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY_REQUESTS = 429;

  private IndexFailures() {}

  /** Whether the index is down; one that is yet to be made counts as down. */
  public static boolean isDown(Throwable failure) {
    return StoreFailures.isUnavailable(failure)
        || (failure instanceof ElasticsearchRefusal refusal
            && (refusal.status() == NOT_FOUND || refusal.status() >= TOO_MANY_REQUESTS));
  }
}
