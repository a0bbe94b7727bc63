package dev.vitrine.order;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes orders, each with all that belongs to it as one JSON object. */
@Repository
class OrderRepository {

  /** Whole orders, each as {@code placed}. */
  static final String ORDERS =
      """
      SELECT (to_jsonb(o) || jsonb_build_object(
        'lines', (
          SELECT coalesce(jsonb_agg(to_jsonb(l) ORDER BY l.number), '[]')
          FROM order_line l
          WHERE l.order_id = o.id),
        'timeline', (
          SELECT coalesce(jsonb_agg(to_jsonb(e) ORDER BY e.id), '[]')
          FROM order_event e
          WHERE e.order_id = o.id),
        'fulfilments', (
          SELECT coalesce(jsonb_agg(to_jsonb(f) ORDER BY f.id), '[]')
          FROM fulfilment f
          WHERE f.order_id = o.id)))::text AS placed
      FROM orders o
      """;

  private static final String BY_IDS = ORDERS + "WHERE o.id = ANY(:ids)\n";

  private static final String OF_CART = ORDERS + "WHERE o.cart_id = :cartId\n";

  private static final String OF_CUSTOMER_BEFORE =
      ORDERS
          + """
          WHERE o.customer_id = :customerId AND o.id < :key
          ORDER BY o.id DESC
          LIMIT :limit
          """;

  private static final String OF_CUSTOMER_AFTER =
      ORDERS
          + """
          WHERE o.customer_id = :customerId AND o.id > :key
          ORDER BY o.id
          LIMIT :limit
          """;

  private static final String COUNT_OF_CUSTOMER =
      """
      SELECT count(*)::int
      FROM orders
      WHERE customer_id = :customerId
      """;

  private static final String HAS_ORDERED =
      """
      SELECT EXISTS (
        SELECT FROM orders
        WHERE status <> 'CANCELLED'
          AND (customer_id = :customerId OR lower(email) = lower(:email)))
      """;

  private static final String INSERT =
      """
      WITH numbered AS (
        UPDATE order_numbering
        SET last = last + 1
        WHERE market_id = :marketId
        RETURNING prefix || last AS number),
      placed AS (
        INSERT INTO orders (cart_id, number, market_id, customer_id, locale, currency, status,
                            email, phone, note, delivery_address, delivery, codes, cost, total)
        SELECT r.cart_id,
               coalesce((SELECT number FROM numbered), nextval('order_number')::text),
               r.market_id, r.customer_id, r.locale, r.currency, r.status, r.email, r.phone, r.note,
               r.delivery_address, r.delivery, r.codes, r.cost, (r.cost ->> 'total')::bigint
        FROM jsonb_populate_record(NULL::orders, :order::jsonb) AS r
        RETURNING *),
      bought AS (
        INSERT INTO order_line (order_id, number, variant_id, product_id, sku, title, quantity,
                                attributes, parts, tax_rate, price, discounts, subtotal, discount,
                                total, tax, gift_of)
        SELECT placed.id, l.number, l.variant_id, l.product_id, l.sku, l.title, l.quantity,
               l.attributes, l.parts, l.tax_rate, l.price, l.discounts, l.subtotal, l.discount,
               l.total, l.tax, l.gift_of
        FROM placed, jsonb_populate_recordset(NULL::order_line, :lines::jsonb) AS l
        RETURNING *),
      begun AS (
        INSERT INTO order_event (order_id, status)
        SELECT placed.id, placed.status
        FROM placed
        RETURNING *)
      SELECT (to_jsonb(placed) || jsonb_build_object(
        'lines', (SELECT coalesce(jsonb_agg(to_jsonb(l) ORDER BY l.number), '[]') FROM bought l),
        'timeline', (SELECT jsonb_agg(to_jsonb(e)) FROM begun e),
        'fulfilments', '[]'::jsonb))::text AS placed
      FROM placed
      """;

  private static final String LOCK =
      """
      SELECT id
      FROM orders
      WHERE id = :id
      FOR UPDATE
      """;

  private static final String FULFILLED =
      """
      SELECT q.key::int AS number, sum(q.value::int)::int AS quantity
      FROM fulfilment f, jsonb_each_text(f.quantities) AS q
      WHERE f.order_id = :id
      GROUP BY q.key
      """;

  private static final String FULFIL =
      """
      INSERT INTO fulfilment (order_id, quantities, carrier, tracking_number)
      VALUES (:id, :quantities::jsonb, :carrier, :trackingNumber)
      """;

  private static final String BY_NUMBER = ORDERS + "WHERE o.number = :number\n";

  private static final String MOVE =
      """
      WITH moved AS (
        UPDATE orders
        SET status = :status
        WHERE id = :id AND status = ANY(:from)
        RETURNING id, status)
      INSERT INTO order_event (order_id, status)
      SELECT id, status
      FROM moved
      RETURNING order_id
      """;

  private final DatabaseClient database;
  private final JsonMapper json;

  OrderRepository(DatabaseClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  Flux<Order> byIds(Collection<Long> ids) {
    return all(database.sql(BY_IDS).bind("ids", ids.toArray(Long[]::new)));
  }

  Mono<Order> ofCart(long cartId) {
    return all(database.sql(OF_CART).bind("cartId", cartId)).singleOrEmpty();
  }

  /** A customer's orders from a key on, towards older ones or towards newer ones. */
  Flux<Order> ofCustomer(long customerId, long key, boolean newer, int limit) {
    return all(
        database
            .sql(newer ? OF_CUSTOMER_AFTER : OF_CUSTOMER_BEFORE)
            .bind("customerId", customerId)
            .bind("key", key)
            .bind("limit", limit));
  }

  Mono<Integer> countOfCustomer(long customerId) {
    return database
        .sql(COUNT_OF_CUSTOMER)
        .bind("customerId", customerId)
        .mapValue(Integer.class)
        .one();
  }

  Mono<Boolean> hasOrdered(long customerId, String email) {
    return database
        .sql(HAS_ORDERED)
        .bind("customerId", customerId)
        .bind("email", email)
        .mapValue(Boolean.class)
        .one();
  }

  /** Writes a new order and gives it its key, number and time. */
  Mono<Order> insert(Order order) {
    return all(database
            .sql(INSERT)
            .bind("marketId", order.marketId())
            .bind("order", json.writeValueAsString(order))
            .bind("lines", json.writeValueAsString(order.lines())))
        .single();
  }

  /** Holds an order until the transaction ends. */
  Mono<Long> lock(long id) {
    return database.sql(LOCK).bind("id", id).mapValue(Long.class).one();
  }

  /** How many were sent, by the line's number. */
  Mono<Map<Integer, Integer>> fulfilled(long id) {
    return database
        .sql(FULFILLED)
        .bind("id", id)
        .map(
            row ->
                Map.entry(
                    Objects.requireNonNull(row.get("number", Integer.class)),
                    Objects.requireNonNull(row.get("quantity", Integer.class))))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  Mono<Void> insertFulfilment(
      long id,
      Map<Integer, Integer> quantities,
      @Nullable String carrier,
      @Nullable String trackingNumber) {
    return database
        .sql(FULFIL)
        .bind("id", id)
        .bind("quantities", json.writeValueAsString(quantities))
        .bind("carrier", Parameter.fromOrEmpty(carrier, String.class))
        .bind("trackingNumber", Parameter.fromOrEmpty(trackingNumber, String.class))
        .then();
  }

  Mono<Order> byNumber(String number) {
    return all(database.sql(BY_NUMBER).bind("number", number)).singleOrEmpty();
  }

  /** Moves an order on; empty when it is no more where it is thought to be. */
  Mono<Long> move(long id, Order.Status to, Order.Status... from) {
    return database
        .sql(MOVE)
        .bind("id", id)
        .bind("status", to.name())
        .bind("from", Arrays.stream(from).map(Enum::name).toArray(String[]::new))
        .mapValue(Long.class)
        .one();
  }

  private Flux<Order> all(DatabaseClient.GenericExecuteSpec statement) {
    return all(statement, json);
  }

  static Flux<Order> all(DatabaseClient.GenericExecuteSpec statement, JsonMapper json) {
    return statement
        .map(row -> Objects.requireNonNull(row.get("placed", String.class)))
        .all()
        .map(row -> json.readValue(row, Order.class));
  }
}
