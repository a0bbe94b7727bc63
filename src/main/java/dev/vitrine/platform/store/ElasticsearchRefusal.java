package dev.vitrine.platform.store;

/** Elasticsearch answered, and what it answered is an error. */
public final class ElasticsearchRefusal extends RuntimeException {

  private final int status;

  /** Takes the HTTP status and the body that says why. */
  public ElasticsearchRefusal(int status, String body) {
    super("Elasticsearch answered " + status + ": " + body);
    this.status = status;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }
}
