package dev.vitrine.behaviour;

import java.time.LocalDate;
import java.util.Collection;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What everybody needs who writes events, whichever way these came. */
@Repository
public class EventTables {

  /** Whoever forgets a visitor waits for those who write, and they for whoever forgets. */
  private static final String LOCK =
      """
      SELECT pg_advisory_xact_lock_shared(hashtext('visitor_forget'))
      """;

  private static final String PARTITIONS =
      """
      SELECT behaviour_event_partition(m.month)
      FROM unnest(:months) AS m (month)
      """;

  private final DatabaseClient database;

  EventTables(DatabaseClient database) {
    this.database = database;
  }

  /** Keeps visitors from being forgotten until the caller's transaction ends. */
  public Mono<Void> lock() {
    return database.sql(LOCK).then();
  }

  /** Gives each of these months a partition of its own. */
  public Mono<Void> createPartitions(Collection<LocalDate> months) {
    return months.isEmpty()
        ? Mono.empty()
        : database.sql(PARTITIONS).bind("months", months.toArray(LocalDate[]::new)).then();
  }
}
