package dev.vitrine.listing.index;

import dev.vitrine.listing.index.IndexRun.Kind;
import dev.vitrine.listing.index.IndexRun.State;
import io.r2dbc.postgresql.codec.Interval;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps runs: asked for by anybody, taken up by whichever instance is free. */
@Repository
class IndexRunRepository {

  static final String COLUMNS =
      """
      id, kind, market_id, state, done, total, missing, stale, orphaned, message,
      requested_at, started_at, finished_at
      """;

  private static final String REQUEST =
      """
      INSERT INTO index_run (kind, market_id, not_before)
      VALUES (:kind, :marketId, now() + :delay)
      ON CONFLICT (kind, market_id) WHERE state = 'WAITING'
      DO UPDATE SET not_before = least(index_run.not_before, excluded.not_before)
      RETURNING
      """
          + COLUMNS;

  private static final String REQUEST_UNLESS_RECENT =
      """
      INSERT INTO index_run (kind, market_id)
      SELECT :kind, :marketId
      WHERE NOT EXISTS (
        SELECT 1
        FROM index_run
        WHERE kind = :kind AND market_id = :marketId AND requested_at > now() - :recent)
      ON CONFLICT DO NOTHING
      """;

  private static final String CLAIM =
      """
      UPDATE index_run
      SET state = 'RUNNING', started_at = now(), heartbeat_at = now()
      WHERE id = (
        SELECT w.id
        FROM index_run w
        WHERE w.state = 'WAITING' AND w.not_before <= now()
          AND NOT EXISTS (
            SELECT 1
            FROM index_run r
            WHERE r.market_id = w.market_id AND r.state = 'RUNNING')
        ORDER BY w.requested_at
        LIMIT 1
        FOR UPDATE SKIP LOCKED)
      RETURNING
      """
          + COLUMNS;

  private static final String PROGRESS =
      """
      UPDATE index_run
      SET done = :done, total = greatest(:total, :done),
          missing = :missing, stale = :stale, orphaned = :orphaned
      WHERE id = :id AND state = 'RUNNING'
      """;

  private static final String HEARTBEAT =
      """
      UPDATE index_run
      SET heartbeat_at = now()
      WHERE id = :id AND state = 'RUNNING'
      """;

  private static final String FINISH =
      """
      UPDATE index_run
      SET state = :state, message = :message, finished_at = now()
      WHERE id = :id AND state = 'RUNNING'
      """;

  private static final String RELEASE =
      """
      UPDATE index_run AS run
      SET state = CASE WHEN another.waits THEN 'FAILED' ELSE 'WAITING' END,
          message = CASE WHEN another.waits THEN 'Another run waits to do the same' END,
          finished_at = CASE WHEN another.waits THEN now() END,
          started_at = NULL, heartbeat_at = NULL, done = 0
      FROM (
        SELECT EXISTS (
          SELECT 1
          FROM index_run mine
          JOIN index_run w ON w.kind = mine.kind AND w.market_id = mine.market_id
          WHERE mine.id = :id AND w.state = 'WAITING') AS waits) AS another
      WHERE run.id = :id AND run.state = 'RUNNING'
      """;

  private static final String ABANDONED =
      """
      UPDATE index_run
      SET state = 'FAILED', message = 'The instance that worked on it is gone', finished_at = now()
      WHERE state = 'RUNNING' AND heartbeat_at < now() - :silence
      RETURNING
      """
          + COLUMNS;

  private static final String LATEST =
      "SELECT "
          + COLUMNS
          + """
          FROM index_run
          ORDER BY requested_at DESC, id
          LIMIT :limit
          """;

  private static final String BY_ID =
      "SELECT "
          + COLUMNS
          + """
          FROM index_run
          WHERE id = :id
          """;

  private final DatabaseClient database;

  IndexRunRepository(DatabaseClient database) {
    this.database = database;
  }

  /** Asks for a run; one that waits already is as good. */
  Mono<IndexRun> request(Kind kind, long marketId, Duration delay) {
    return database
        .sql(REQUEST)
        .bind("kind", kind.name())
        .bind("marketId", marketId)
        .bind("delay", Interval.of(delay))
        .map(IndexRunRepository::run)
        .one();
  }

  /** Asks for a run unless one was asked for just now, by another instance. */
  Mono<Void> requestUnlessRecent(Kind kind, long marketId, Duration recent) {
    return database
        .sql(REQUEST_UNLESS_RECENT)
        .bind("kind", kind.name())
        .bind("marketId", marketId)
        .bind("recent", Interval.of(recent))
        .then();
  }

  /** Takes up the run that waits longest, of a market on which none is under way. */
  Mono<IndexRun> claim() {
    return database.sql(CLAIM).map(IndexRunRepository::run).one();
  }

  /** Tells that the instance lives; false when the run was taken for abandoned. */
  Mono<Boolean> heartbeat(IndexRun run) {
    return database.sql(HEARTBEAT).bind("id", run.id()).fetch().rowsUpdated().map(rows -> rows > 0);
  }

  /** Tells how far a run is. */
  Mono<Void> progress(IndexRun run) {
    return database
        .sql(PROGRESS)
        .bind("id", run.id())
        .bind("done", run.done())
        .bind("total", run.total())
        .bind("missing", run.missing())
        .bind("stale", run.stale())
        .bind("orphaned", run.orphaned())
        .then();
  }

  Mono<Void> finish(IndexRun run, State state, @Nullable String message) {
    DatabaseClient.GenericExecuteSpec finish =
        database.sql(FINISH).bind("id", run.id()).bind("state", state.name());
    return (message == null
            ? finish.bindNull("message", String.class)
            : finish.bind("message", message))
        .then();
  }

  /** Puts a run back that its instance cannot finish; ends it where another one waits already. */
  Mono<Void> release(IndexRun run) {
    return database.sql(RELEASE).bind("id", run.id()).then();
  }

  /** Ends runs whose instance gave no sign of life for so long. */
  Flux<IndexRun> endAbandoned(Duration silence) {
    return database
        .sql(ABANDONED)
        .bind("silence", Interval.of(silence))
        .map(IndexRunRepository::run)
        .all();
  }

  Flux<IndexRun> latest(int limit) {
    return database.sql(LATEST).bind("limit", limit).map(IndexRunRepository::run).all();
  }

  Mono<IndexRun> byId(UUID id) {
    return database.sql(BY_ID).bind("id", id).map(IndexRunRepository::run).one();
  }

  static IndexRun run(Readable row) {
    return new IndexRun(
        Objects.requireNonNull(row.get("id", UUID.class)),
        Kind.valueOf(Objects.requireNonNull(row.get("kind", String.class))),
        number(row, "market_id"),
        State.valueOf(Objects.requireNonNull(row.get("state", String.class))),
        number(row, "done"),
        number(row, "total"),
        number(row, "missing"),
        number(row, "stale"),
        number(row, "orphaned"),
        row.get("message", String.class),
        Objects.requireNonNull(row.get("requested_at", Instant.class)),
        row.get("started_at", Instant.class),
        row.get("finished_at", Instant.class));
  }

  private static long number(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, Long.class));
  }
}
