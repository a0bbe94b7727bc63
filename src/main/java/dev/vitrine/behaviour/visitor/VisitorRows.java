package dev.vitrine.behaviour.visitor;

import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Rows that a feature keeps of visitors and that are handed on by copying: where both visitors have
 * one, the feature's statement says which counts.
 */
public final class VisitorRows {

  private final DatabaseClient database;
  private final String copy;
  private final String forget;

  /**
   * Rows of one table.
   *
   * @param copy the statement that copies what is of {@code :from} to {@code :to}
   * @param forget the statement that takes away what is of {@code :visitorId}
   */
  public VisitorRows(DatabaseClient database, String copy, String forget) {
    this.database = database;
    this.copy = copy;
    this.forget = forget;
  }

  /** Hands on what one visitor has to another, in the caller's transaction. */
  public Mono<Void> move(long from, long to) {
    return database
        .sql(copy)
        .bind("from", from)
        .bind("to", to)
        .then()
        .then(Mono.defer(() -> forget(from)));
  }

  /** Takes away what a visitor has, in the caller's transaction. */
  public Mono<Void> forget(long visitorId) {
    return database.sql(forget).bind("visitorId", visitorId).then();
  }
}
