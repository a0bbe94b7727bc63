package dev.vitrine.feed.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Puts together what was shown and what came of it. */
@Repository
class OutcomeRepository {

  /**
   * An event belongs to the place of its product in the answer that it names. A purchase belongs to
   * the last view or cart of that product by the same visitor in the week before.
   */
  private static final String OUTCOMES =
      """
      WITH showing AS (
        SELECT f.request_id, f.placement, f.experiment, f.split, s.product, s.strategy
        FROM feed_showing f
        CROSS JOIN unnest(f.products, f.strategies) AS s (product, strategy)
        WHERE f.shown_at >= :since AND (:market::bigint IS NULL OR f.market_id = :market)),
      shown AS (
        SELECT s.placement, s.strategy, s.experiment, s.split, count(*) AS shown
        FROM showing s
        GROUP BY s.placement, s.strategy, s.experiment, s.split),
      led AS (
        SELECT DISTINCT ON (s.request_id, s.product, e.kind)
               s.placement, s.strategy, s.experiment, s.split, s.product, e.kind, e.visitor_id, e.at
        FROM showing s
        JOIN behaviour_event e
          ON e.detail ->> 'request' = s.request_id AND e.product_id = s.product
        WHERE e.kind IN ('PRODUCT_VIEWED', 'ADDED_TO_CART') AND e.counted
        ORDER BY s.request_id, s.product, e.kind, e.at),
      steps AS (
        SELECT l.placement, l.strategy, l.experiment, l.split,
               count(*) FILTER (WHERE l.kind = 'PRODUCT_VIEWED') AS views,
               count(*) FILTER (WHERE l.kind = 'ADDED_TO_CART') AS carts
        FROM led l
        GROUP BY l.placement, l.strategy, l.experiment, l.split),
      bought AS (
        SELECT DISTINCT ON (b.at, b.fingerprint)
               l.placement, l.strategy, l.experiment, l.split, o.currency, o.quantity, o.total
        FROM led l
        JOIN behaviour_event b
          ON b.product_id = l.product AND b.visitor_id = l.visitor_id AND b.kind = 'PURCHASED'
          AND b.at BETWEEN l.at AND l.at + interval '7 days'
        JOIN LATERAL (
          SELECT p.currency, sum(n.quantity) AS quantity, sum(n.total) AS total
          FROM orders p
          JOIN order_line n ON n.order_id = p.id AND n.product_id = b.product_id
            AND n.variant_id = (b.detail ->> 'variant')::bigint
          WHERE p.id = (b.detail ->> 'order')::bigint
          GROUP BY p.currency) o ON true
        ORDER BY b.at, b.fingerprint, l.at DESC),
      sales AS (
        SELECT b.placement, b.strategy, b.experiment, b.split, b.currency,
               sum(b.quantity)::bigint AS purchases, sum(b.total)::bigint AS revenue
        FROM bought b
        GROUP BY b.placement, b.strategy, b.experiment, b.split, b.currency)
      SELECT h.placement, h.strategy, h.experiment, h.split, a.currency, h.shown,
             coalesce(t.views, 0) AS views, coalesce(t.carts, 0) AS carts,
             coalesce(a.purchases, 0) AS purchases, coalesce(a.revenue, 0) AS revenue_minor_units
      FROM shown h
      LEFT JOIN steps t ON t.placement = h.placement AND t.strategy = h.strategy
        AND t.experiment IS NOT DISTINCT FROM h.experiment
        AND t.split IS NOT DISTINCT FROM h.split
      LEFT JOIN sales a ON a.placement = h.placement AND a.strategy = h.strategy
        AND a.experiment IS NOT DISTINCT FROM h.experiment
        AND a.split IS NOT DISTINCT FROM h.split
      ORDER BY h.placement, h.strategy, h.experiment, h.split, a.currency
      """;

  private static final String SPLITS =
      """
      WITH answer AS (
        SELECT f.placement, f.experiment, f.split, f.shown_at, coalesce(f.cell, -1) AS cell,
               EXISTS (
                 SELECT 1
                 FROM behaviour_event b
                 WHERE b.detail ->> 'request' = f.request_id AND b.product_id = ANY(f.products)
                   AND b.counted) AS led
        FROM feed_showing f
        WHERE f.experiment IS NOT NULL AND f.shown_at >= :since),
      cell AS (
        SELECT a.placement, a.experiment, a.split, min(a.shown_at) AS since,
               count(*) AS shown, count(*) FILTER (WHERE a.led) AS led
        FROM answer a
        GROUP BY a.placement, a.experiment, a.split, a.cell)
      SELECT c.placement, c.experiment, c.split, min(c.since) AS since, count(*) AS cells,
             sum(c.shown)::bigint AS shown, sum(c.led)::bigint AS led,
             sum(c.shown * c.shown)::bigint AS shown_squared,
             sum(c.led * c.led)::bigint AS led_squared,
             sum(c.shown * c.led)::bigint AS shown_times_led
      FROM cell c
      GROUP BY c.placement, c.experiment, c.split
      """;

  private final DatabaseClient database;

  OutcomeRepository(DatabaseClient database) {
    this.database = database;
  }

  Mono<List<Outcome>> outcomes(Instant since, @Nullable Long market) {
    DatabaseClient.GenericExecuteSpec asked = database.sql(OUTCOMES).bind("since", since);
    return (market == null ? asked.bindNull("market", Long.class) : asked.bind("market", market))
        .mapProperties(Outcome.class)
        .all()
        .collectList();
  }

  /** What either side of each experiment came to. */
  Mono<List<Side>> sides(Instant since) {
    return database.sql(SPLITS).bind("since", since).mapProperties(Side.class).all().collectList();
  }
}
