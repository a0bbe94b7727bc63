package dev.vitrine.platform.snapshot;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Announces changes of reference data. */
@Component
public class SnapshotChanges {

  private static final String ANNOUNCE =
      """
      SELECT snapshot_changed(:name)
      """;

  private final DatabaseClient database;

  SnapshotChanges(DatabaseClient database) {
    this.database = database;
  }

  /**
   * Has every instance load a snapshot anew once the transaction of the caller has committed.
   *
   * @param name the snapshot's name
   */
  public Mono<Void> announce(String name) {
    return database.sql(ANNOUNCE).bind("name", name).then();
  }
}
