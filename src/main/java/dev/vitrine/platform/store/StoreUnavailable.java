package dev.vitrine.platform.store;

/** A store did not answer: it is down, too slow, or its circuit breaker is open. */
public final class StoreUnavailable extends RuntimeException {

  private final Store store;

  /** The failure of a call to a store. */
  public StoreUnavailable(Store store, Throwable cause) {
    super(store.id() + " did not answer: " + cause, cause, false, false);
    this.store = store;
  }

  /** The store that did not answer. */
  public Store store() {
    return store;
  }
}
