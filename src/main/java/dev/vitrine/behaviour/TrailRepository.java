package dev.vitrine.behaviour;

import dev.vitrine.behaviour.Trail.Step;
import io.r2dbc.spi.Readable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Reads trails: one row for each visitor, as a stream. */
@Repository
class TrailRepository {

  /** Whoever does more than this is a machine, or says nothing by it any more. */
  private static final int LONGEST = 200;

  private static final int LATEST_VISITS = 20_000;
  private static final int ROWS_AT_ONCE = 500;

  private static final String ALL =
      """
      SELECT array_agg(e.product_id ORDER BY e.at) AS products,
             array_agg(e.kind ORDER BY e.at) AS kinds,
             array_agg(extract(epoch FROM e.at)::bigint ORDER BY e.at) AS times
      FROM (
        SELECT b.visitor_id, b.product_id, b.kind, b.at,
               row_number() OVER (PARTITION BY b.visitor_id ORDER BY b.at DESC) AS recency
        FROM behaviour_event b
        WHERE b.product_id IS NOT NULL AND b.visitor_id IS NOT NULL AND b.counted AND NOT b.repeated) e
      WHERE e.recency <= :longest
      GROUP BY e.visitor_id
      """;

  private static final String THROUGH =
      """
      WITH passing AS (
        SELECT DISTINCT v.visitor_id
        FROM unnest(:productIds) AS p (id)
        CROSS JOIN LATERAL (
          SELECT b.visitor_id
          FROM behaviour_event b
          WHERE b.product_id = p.id AND b.visitor_id IS NOT NULL AND b.counted AND NOT b.repeated
          ORDER BY b.at DESC
          LIMIT :visits) v)
      SELECT array_agg(e.product_id ORDER BY e.at) AS products,
             array_agg(e.kind ORDER BY e.at) AS kinds,
             array_agg(extract(epoch FROM e.at)::bigint ORDER BY e.at) AS times
      FROM passing p
      CROSS JOIN LATERAL (
        SELECT b.product_id, b.kind, b.at
        FROM behaviour_event b
        WHERE b.visitor_id = p.visitor_id AND b.product_id IS NOT NULL AND b.counted AND NOT b.repeated
        ORDER BY b.at DESC
        LIMIT :longest) e
      GROUP BY p.visitor_id
      """;

  private final DatabaseClient database;

  TrailRepository(DatabaseClient database) {
    this.database = database;
  }

  Flux<Trail> all() {
    return database
        .sql(ALL)
        .filter(statement -> statement.fetchSize(ROWS_AT_ONCE))
        .bind("longest", LONGEST)
        .map(TrailRepository::trail)
        .all();
  }

  Flux<Trail> through(Collection<Long> productIds) {
    return database
        .sql(THROUGH)
        .filter(statement -> statement.fetchSize(ROWS_AT_ONCE))
        .bind("productIds", productIds.toArray(Long[]::new))
        .bind("visits", LATEST_VISITS)
        .bind("longest", LONGEST)
        .map(TrailRepository::trail)
        .all();
  }

  private static Trail trail(Readable row) {
    Long[] products = Objects.requireNonNull(row.get("products", Long[].class));
    String[] kinds = Objects.requireNonNull(row.get("kinds", String[].class));
    Long[] times = Objects.requireNonNull(row.get("times", Long[].class));
    List<Step> steps = new ArrayList<>(products.length);
    for (int i = 0; i < products.length; i++) {
      steps.add(new Step(products[i], EventKind.valueOf(kinds[i]), times[i]));
    }
    return new Trail(steps);
  }
}
