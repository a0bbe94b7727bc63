package dev.vitrine.platform.store;

/** The servers that Vitrine keeps its data in. */
public enum Store {
  /** The truth. */
  POSTGRESQL("postgresql"),
  /** Sessions, streams, hot state. */
  REDIS("redis"),
  /** Listings and search. */
  ELASTICSEARCH("elasticsearch");

  private final String id;

  Store(String id) {
    this.id = id;
  }

  /** The name in settings, metrics and {@code extensions.degraded}. */
  public String id() {
    return id;
  }
}
