package dev.vitrine.order;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads the orders of all shoppers, a page at a time. */
@Repository
class OrderListRepository {

  /** An order that nothing was paid for cost nothing. */
  private static final String SOUGHT =
      """
        (:status = '' OR o.status = :status)
        AND (:payment = '' OR :payment = coalesce(
          (SELECT p.status FROM order_payment p WHERE p.order_id = o.id), 'PAID'))
      """;

  private static final String PLACED_BEFORE =
      OrderRepository.ORDERS
          + "WHERE o.id < :key AND\n"
          + SOUGHT
          + """
          ORDER BY o.id DESC
          LIMIT :limit
          """;

  private static final String PLACED_AFTER =
      OrderRepository.ORDERS
          + "WHERE o.id > :key AND\n"
          + SOUGHT
          + """
          ORDER BY o.id
          LIMIT :limit
          """;

  private static final String COUNT =
      """
      SELECT count(*)::int
      FROM orders o
      WHERE
      """
          + SOUGHT;

  private final DatabaseClient database;
  private final JsonMapper json;

  OrderListRepository(DatabaseClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Orders of a status that are paid so far, or all where these are empty, from a key on. */
  Flux<Order> placed(String status, String payment, long key, boolean newer, int limit) {
    return OrderRepository.all(
        database
            .sql(newer ? PLACED_AFTER : PLACED_BEFORE)
            .bind("status", status)
            .bind("payment", payment)
            .bind("key", key)
            .bind("limit", limit),
        json);
  }

  Mono<Integer> count(String status, String payment) {
    return database
        .sql(COUNT)
        .bind("status", status)
        .bind("payment", payment)
        .mapValue(Integer.class)
        .one();
  }
}
