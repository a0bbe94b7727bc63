package dev.vitrine.behaviour;

import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Remembers whose trails have changed. */
@Repository
class TrailNewsRepository {

  private static final String COUNT =
      """
      SELECT count(*)::int AS changed
      FROM (
        SELECT 1
        FROM trail_news n
        WHERE n.taken_at IS NULL OR n.taken_at < now() - interval '10 minutes'
        LIMIT :most) c
      """;

  private static final String TAKE =
      """
      UPDATE trail_news n
      SET taken_at = now()
      FROM (
        SELECT f.product_id
        FROM trail_news f
        WHERE (f.taken_at IS NULL OR f.taken_at < now() - interval '10 minutes')
          AND f.changed_at <= now() - make_interval(secs => :quiet)
        ORDER BY f.changed_at
        LIMIT :most
        FOR UPDATE SKIP LOCKED) free
      WHERE n.product_id = free.product_id
      RETURNING n.product_id
      """;

  private static final String SETTLE =
      """
      DELETE FROM trail_news n
      USING (
        SELECT t.product_id
        FROM trail_news t
        WHERE t.product_id = ANY(:productIds) AND t.taken_at IS NOT NULL
        FOR UPDATE SKIP LOCKED) done
      WHERE n.product_id = done.product_id
      """;

  private final DatabaseClient database;

  TrailNewsRepository(DatabaseClient database) {
    this.database = database;
  }

  Mono<Integer> count(int most) {
    return database
        .sql(COUNT)
        .bind("most", most)
        .map(row -> Objects.requireNonNull(row.get("changed", Integer.class)))
        .one();
  }

  Flux<Long> take(int most, Duration quiet) {
    return database
        .sql(TAKE)
        .bind("most", most)
        .bind("quiet", quiet.toMillis() / 1000.0)
        .map(row -> Objects.requireNonNull(row.get("product_id", Long.class)))
        .all();
  }

  /** Done with these; one that somebody is about to free again is left to them. */
  Mono<Void> settle(Collection<Long> productIds) {
    return database.sql(SETTLE).bind("productIds", productIds.toArray(Long[]::new)).then();
  }
}
