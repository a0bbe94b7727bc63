package dev.vitrine.bench;

import dev.vitrine.devservices.Server;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Looks into the tables whether orders, shelves and payments agree. */
final class Ledger {

  private static final String UNSETTLED =
      """
      SELECT (SELECT count(*) FROM payment
              WHERE state IN ('PENDING', 'ACTION_NEEDED', 'AUTHORISED', 'CANCELLING'))
           + (SELECT count(*) FROM stock_reservation)
      """;

  private static final Map<String, String> CLAIMS = new LinkedHashMap<>();

  static {
    CLAIMS.put(
        "orders without all lines of their carts",
        """
        SELECT count(*)
        FROM orders o
        WHERE (SELECT count(*) FROM order_line l WHERE l.order_id = o.id)
           <> (SELECT count(*) FROM cart_line l WHERE l.cart_id = o.cart_id)
           OR NOT EXISTS (SELECT FROM order_line l WHERE l.order_id = o.id)
           OR NOT EXISTS (SELECT FROM order_event e WHERE e.order_id = o.id)
        """);
    CLAIMS.put(
        "orders whose lines and delivery are not their total",
        """
        SELECT count(*)
        FROM orders o
        WHERE o.total <> (o.delivery ->> 'cost')::bigint
          + (SELECT sum(l.total) FROM order_line l WHERE l.order_id = o.id)
        """);
    CLAIMS.put(
        "ordered carts without an order, and orders of carts that are not ordered",
        """
        SELECT count(*)
        FROM cart c
        FULL JOIN orders o ON o.cart_id = c.id
        WHERE (c.state = 'ORDERED') IS DISTINCT FROM (o.id IS NOT NULL)
        """);
    CLAIMS.put(
        "orders without exactly one captured payment of their total",
        """
        SELECT count(*)
        FROM orders o
        WHERE (SELECT count(*) FROM payment p WHERE p.order_id = o.id) <> 1
           OR NOT EXISTS (SELECT FROM payment p WHERE p.order_id = o.id
                            AND p.state = 'CAPTURED' AND p.amount = o.total)
        """);
    CLAIMS.put(
        "charges at the bank without an order, or of another amount",
        """
        SELECT count(*)
        FROM demo_charge c
        LEFT JOIN payment p ON c.key = 'payment-' || p.id
        LEFT JOIN orders o ON o.id = p.order_id
        WHERE c.state IN ('CAPTURED', 'AUTHORISED') AND o.total IS DISTINCT FROM c.amount
        """);
    CLAIMS.put(
        "captured payments that the bank did not capture",
        """
        SELECT count(*)
        FROM payment p
        LEFT JOIN demo_charge c ON c.key = 'payment-' || p.id
        WHERE p.state = 'CAPTURED' AND c.state IS DISTINCT FROM 'CAPTURED'
        """);
    CLAIMS.put(
        "places whose quantity is not the sum of their movements",
        """
        SELECT count(*)
        FROM stock s
        WHERE s.quantity < 0 OR s.quantity <> (
          SELECT coalesce(sum(m.quantity), 0)
          FROM stock_movement m
          WHERE m.variant_id = s.variant_id AND m.location_id = s.location_id)
        """);
    CLAIMS.put(
        "places whose reserved quantity is not the sum of their reservations",
        """
        SELECT count(*)
        FROM stock s
        WHERE s.reserved <> (
          SELECT coalesce(sum(r.quantity), 0)
          FROM stock_reservation r
          WHERE r.variant_id = s.variant_id AND r.location_id = s.location_id)
        """);
    CLAIMS.put(
        "variants of orders of which the ledger sold another quantity",
        """
        SELECT count(*)
        FROM (
          SELECT l.order_id, l.variant_id, sum(l.quantity) AS bought
          FROM order_line l
          GROUP BY l.order_id, l.variant_id) AS b
        FULL JOIN (
          SELECT m.order_id, m.variant_id, -sum(m.quantity) AS sold
          FROM stock_movement m
          WHERE m.order_id IS NOT NULL
          GROUP BY m.order_id, m.variant_id) AS s USING (order_id, variant_id)
        WHERE b.bought IS DISTINCT FROM s.sold
        """);
  }

  private final JdbcClient database;

  private Ledger(JdbcClient database) {
    this.database = database;
  }

  static Ledger of(Server postgres) {
    String url = "jdbc:postgresql://%s:%d/vitrine".formatted(postgres.host(), postgres.port());
    return new Ledger(JdbcClient.create(new DriverManagerDataSource(url, "postgres", "")));
  }

  /** Waits until nothing is left that the application has to look after. */
  void awaitRecovery() {
    long start = System.nanoTime();
    while (count(UNSETTLED) > 0) {
      if (Benchmark.since(start) > 120) {
        throw new IllegalStateException("Something is still not settled: " + count(UNSETTLED));
      }
      Pause.millis(200);
    }
    System.out.printf("All settled %.1f s after the last checkout%n", Benchmark.since(start));
  }

  /**
   * Prints what is not as it must be.
   *
   * @param told the totals of the orders that shoppers were told of, by number
   * @return whether all is
   */
  boolean tell(Map<String, String> told) {
    long wrong = 0;
    for (Map.Entry<String, String> claim : CLAIMS.entrySet()) {
      long found = count(claim.getValue());
      wrong += found;
      System.out.printf("| %s | %d |%n", claim.getKey(), found);
    }
    long lost = told.entrySet().stream().filter(order -> !isThere(order)).count();
    System.out.printf("| orders that shoppers were told of and that are not there | %d |%n", lost);
    System.out.printf("| orders | %d |%n", count("SELECT count(*) FROM orders"));
    System.out.printf(
        "| payments by state | %s |%n",
        database
            .sql("SELECT state || ' ' || count(*) FROM payment GROUP BY state ORDER BY state")
            .query(String.class)
            .list());
    return wrong + lost == 0;
  }

  private boolean isThere(Map.Entry<String, String> order) {
    return database
            .sql("SELECT count(*) FROM orders WHERE number = ? AND total = ?::bigint")
            .params(order.getKey(), order.getValue())
            .query(Long.class)
            .single()
        == 1;
  }

  private long count(String sql) {
    return Objects.requireNonNull(database.sql(sql).query(Long.class).single());
  }
}
