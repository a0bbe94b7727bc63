package dev.vitrine.behaviour.recording;

import dev.vitrine.behaviour.recording.Purchases.Bought;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Knows who placed which order. */
@Repository
class PurchaseRepository {

  private static final String NOTE =
      """
      INSERT INTO order_visitor (order_id, visitor_id)
      VALUES (:orderId, :visitorId)
      ON CONFLICT (order_id) DO NOTHING
      """;

  private static final String VISITORS =
      """
      SELECT o.order_id, coalesce(n.visitor_id, c.id) AS visitor_id
      FROM unnest(:orderIds, :customerIds) AS o (order_id, customer_id)
      LEFT JOIN order_visitor n ON n.order_id = o.order_id
      LEFT JOIN visitor c ON c.customer_id = o.customer_id
      WHERE coalesce(n.visitor_id, c.id) IS NOT NULL
      """;

  /** Rows that were there already are held too. */
  private static final String TELL =
      """
      INSERT INTO order_told (order_id)
      SELECT o.id
      FROM orders o
      WHERE o.id = ANY(:orderIds)
      ORDER BY o.id
      ON CONFLICT (order_id) DO UPDATE SET order_id = excluded.order_id
      RETURNING order_id, xmax = 0 AS fresh
      """;

  private static final String TAKE_BACK =
      """
      WITH gone AS (
        DELETE FROM behaviour_event e
        USING unnest(:ats, :fingerprints) AS b (at, fingerprint)
        WHERE e.at = b.at AND e.fingerprint = b.fingerprint
        RETURNING e.visitor_id, e.product_id, e.market_id, e.detail, e.counted),
      returned AS (
        SELECT g.product_id, coalesce(g.market_id, 0) AS market_id,
               sum((g.detail ->> 'units')::int) AS units
        FROM gone g
        WHERE g.counted
        GROUP BY g.product_id, coalesce(g.market_id, 0)),
      unsold AS (
        UPDATE product_sales s
        SET units = greatest(0, s.units - r.units), changed_at = now(),
            untold_since = coalesce(s.untold_since, now())
        FROM returned r
        WHERE s.product_id = r.product_id AND s.market_id = r.market_id)
      SELECT DISTINCT g.visitor_id
      FROM gone g
      WHERE g.visitor_id IS NOT NULL
      """;

  private final DatabaseClient database;

  PurchaseRepository(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> note(long orderId, long visitorId) {
    return database.sql(NOTE).bind("orderId", orderId).bind("visitorId", visitorId).then();
  }

  /** Holds orders; gives those that nobody told of yet. */
  Mono<Set<Long>> tell(List<Long> orderIds) {
    return database
        .sql(TELL)
        .bind("orderIds", orderIds.toArray(Long[]::new))
        .map(
            row ->
                Map.entry(
                    Objects.requireNonNull(row.get("order_id", Long.class)),
                    Boolean.TRUE.equals(row.get("fresh", Boolean.class))))
        .all()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Removes events and what they count; gives the visitors who were remembered to have done it. */
  Mono<Set<Long>> takeBack(List<RecordedEvent> events) {
    return database
        .sql(TAKE_BACK)
        .bind("ats", events.stream().map(RecordedEvent::at).toArray(Instant[]::new))
        .bind("fingerprints", events.stream().map(RecordedEvent::fingerprint).toArray(UUID[]::new))
        .mapValue(Long.class)
        .all()
        .collect(Collectors.toSet());
  }

  /** The visitors who placed orders, as far as they are known, by order. */
  Mono<Map<Long, Long>> visitors(List<Bought> orders) {
    return database
        .sql(VISITORS)
        .bind("orderIds", orders.stream().map(Bought::orderId).toArray(Long[]::new))
        .bind("customerIds", orders.stream().map(PurchaseRepository::customer).toArray(Long[]::new))
        .map(
            row ->
                Map.entry(
                    Objects.requireNonNull(row.get("order_id", Long.class)),
                    Objects.requireNonNull(row.get("visitor_id", Long.class))))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private static long customer(Bought order) {
    return order.customerId() == null ? 0 : order.customerId();
  }
}
