package dev.vitrine.listing.index;

import io.r2dbc.postgresql.codec.Interval;
import java.time.Duration;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds markets and indices that somebody must see to. */
@Repository
class IndexUpkeepRepository {

  private static final String REQUEST_WHERE_NONE =
      """
      INSERT INTO index_run (kind, market_id)
      SELECT 'REINDEX', m.id
      FROM market m
      WHERE NOT EXISTS (
          SELECT 1
          FROM listing_index i
          WHERE i.market_id = m.id AND i.state = 'LIVE' AND i.mapping_version >= :mappingVersion)
        AND NOT EXISTS (
          SELECT 1
          FROM index_run r
          WHERE r.market_id = m.id AND r.kind = 'REINDEX'
            AND (r.state IN ('WAITING', 'RUNNING') OR r.finished_at > now() - :pause))
      ON CONFLICT DO NOTHING
      """;

  private static final String UNFINISHED =
      """
      SELECT i.name
      FROM listing_index i
      WHERE i.state = 'BUILDING'
        AND NOT EXISTS (
          SELECT 1
          FROM index_run r
          WHERE r.market_id = i.market_id AND r.kind = 'REINDEX' AND r.state = 'RUNNING')
      """;

  private static final String RETIRE_WITHOUT_MARKET =
      """
      UPDATE listing_index
      SET state = 'RETIRED', changed_at = now()
      WHERE state <> 'RETIRED'
        AND NOT EXISTS (SELECT 1 FROM market m WHERE m.id = listing_index.market_id)
      """;

  private final DatabaseClient database;

  IndexUpkeepRepository(DatabaseClient database) {
    this.database = database;
  }

  /**
   * Asks for an index for every market that has none of this mapping or a later one.
   *
   * @param pause for how long after a failure nobody tries again
   */
  Mono<Void> requestMissing(int mappingVersion, Duration pause) {
    return database
        .sql(REQUEST_WHERE_NONE)
        .bind("mappingVersion", mappingVersion)
        .bind("pause", Interval.of(pause))
        .then();
  }

  /** The names of indices that were begun by a run that is no more. */
  Flux<String> unfinished() {
    return database
        .sql(UNFINISHED)
        .map(row -> Objects.requireNonNull(row.get("name", String.class)))
        .all();
  }

  Mono<Void> retireWithoutMarket() {
    return database.sql(RETIRE_WITHOUT_MARKET).then();
  }
}
