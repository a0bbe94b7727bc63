package dev.vitrine.behaviour;

import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What people take to, market by market. */
@Service
public class Trends {

  /**
   * Interest of the last week against what a week brought in the four before. Five is added to the
   * latter, so that one view of a thing that nobody knew is no trend.
   */
  private static final String RISING =
      """
      WITH seen AS (
        SELECT e.product_id, e.at >= now() - interval '7 days' AS lately,
               CASE e.kind WHEN 'PURCHASED' THEN 5 WHEN 'ADDED_TO_CART' THEN 3 WHEN 'COLLECTED' THEN 2
                    ELSE 1 END AS weight
        FROM behaviour_event e
        WHERE e.at >= now() - interval '35 days' AND e.product_id IS NOT NULL
          AND (e.market_id = :market OR e.market_id IS NULL) AND e.counted AND NOT e.repeated),
      rising AS (
        SELECT s.product_id, sum(s.weight) FILTER (WHERE s.lately) AS lately,
               coalesce(sum(s.weight) FILTER (WHERE NOT s.lately), 0) / 4.0 AS before
        FROM seen s
        GROUP BY s.product_id)
      SELECT r.product_id
      FROM rising r
      WHERE r.lately >= 3 AND r.lately > r.before
      ORDER BY r.lately / (r.before + 5) DESC, hashint8(r.product_id)
      LIMIT :most
      """;

  private final DatabaseClient database;

  Trends(DatabaseClient database) {
    this.database = database;
  }

  /**
   * Keys of products that more is made of in a market than used to be, the steepest first.
   *
   * @param marketId the market's key; what happened in an unknown market counts in each
   */
  public Mono<List<Long>> rising(long marketId, int most) {
    return database
        .sql(RISING)
        .bind("market", marketId)
        .bind("most", most)
        .map(row -> Objects.requireNonNull(row.get("product_id", Long.class)))
        .all()
        .collectList();
  }
}
