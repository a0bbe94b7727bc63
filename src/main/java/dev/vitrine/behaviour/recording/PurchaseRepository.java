package dev.vitrine.behaviour.recording;

import dev.vitrine.behaviour.recording.Purchases.Bought;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

  private static final String FORGET =
      """
      DELETE FROM order_visitor n
      USING visitor v
      WHERE n.order_id = ANY(:orderIds) AND v.id = n.visitor_id AND NOT v.personalization
      """;

  private static final String BEGIN =
      """
      INSERT INTO order_purchase (order_id)
      SELECT o.id
      FROM unnest(:orderIds) AS o (id)
      ORDER BY o.id
      ON CONFLICT (order_id) DO NOTHING
      RETURNING order_id
      """;

  private static final String END =
      """
      INSERT INTO order_purchase (order_id, taken_back)
      SELECT o.id, true
      FROM unnest(:orderIds) AS o (id)
      ORDER BY o.id
      ON CONFLICT (order_id) DO UPDATE
      SET taken_back = true
      WHERE NOT order_purchase.taken_back
      RETURNING order_id
      """;

  private final DatabaseClient database;

  PurchaseRepository(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> note(long orderId, long visitorId) {
    return database.sql(NOTE).bind("orderId", orderId).bind("visitorId", visitorId).then();
  }

  /**
   * Those of these orders that nobody told of before. Whoever tells of one at the same time waits
   * for the caller's transaction.
   */
  Mono<Set<Long>> begin(List<Bought> orders) {
    return mark(BEGIN, orders);
  }

  /** Those of these orders that were not taken back before; they count as told of. */
  Mono<Set<Long>> end(List<Bought> orders) {
    return mark(END, orders);
  }

  private Mono<Set<Long>> mark(String sql, List<Bought> orders) {
    return database
        .sql(sql)
        .bind("orderIds", orders.stream().map(Bought::orderId).toArray(Long[]::new))
        .mapValue(Long.class)
        .all()
        .collect(Collectors.toSet());
  }

  /** Forgets who placed these orders, of those who do not agree to be remembered. */
  Mono<Void> forget(List<Bought> orders) {
    return database
        .sql(FORGET)
        .bind("orderIds", orders.stream().map(Bought::orderId).toArray(Long[]::new))
        .then();
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
