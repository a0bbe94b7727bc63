package dev.vitrine.payment;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes payments. */
@Repository
class PaymentRepository {

  private static final String COLUMNS =
      """
      jsonb_build_object(
        'id', p.id, 'cart_id', p.cart_id, 'order_id', p.order_id, 'provider', p.provider,
        'state', p.state, 'amount', p.amount, 'currency', p.currency, 'reference', p.reference,
        'reason', p.reason, 'client_data', p.client_data, 'refunded', p.refunded)::text AS payment
      """;

  private static final String SELECT = "SELECT " + COLUMNS + "FROM payment p\n";

  private static final String INSERT =
      """
      INSERT INTO payment AS p (cart_id, provider, amount, currency, request_key, fingerprint)
      VALUES (:cartId, :provider, :amount, :currency, :requestKey, :fingerprint)
      RETURNING
      """
          + COLUMNS;

  private static final String OF_REQUEST =
      "SELECT p.fingerprint, "
          + COLUMNS
          + """
          FROM payment p
          WHERE p.cart_id = :cartId AND p.request_key = :requestKey
          """;

  private static final String BY_ID = SELECT + "WHERE p.id = :id\n";

  private static final String LOCK = SELECT + "WHERE p.id = :id\nFOR UPDATE\n";

  private static final String LATEST_AUTHORISED =
      SELECT
          + """
          WHERE p.cart_id = :cartId AND p.state = 'AUTHORISED' AND p.order_id IS NULL
          ORDER BY p.id DESC
          LIMIT 1
          FOR UPDATE
          """;

  private static final String OF_ORDER =
      SELECT
          + """
          WHERE p.order_id = :orderId
          ORDER BY p.id
          """;

  private static final String MOVE =
      """
      UPDATE payment AS p
      SET state = :state, reference = coalesce(:reference, p.reference), reason = :reason,
          client_data = :clientData::jsonb, updated_at = now()
      WHERE p.id = :id AND p.state = ANY(:from)
      RETURNING
      """
          + COLUMNS;

  /** Not once it pays an order, which may have been placed a moment ago. */
  private static final String GIVE_UP =
      """
      UPDATE payment AS p
      SET state = 'CANCELLING', updated_at = now()
      WHERE p.id = :id AND p.order_id IS NULL
        AND p.state IN ('AUTHORISED', 'ACTION_NEEDED', 'CANCELLING')
      RETURNING
      """
          + COLUMNS;

  private static final String ATTACH =
      """
      UPDATE payment
      SET order_id = :orderId, updated_at = now()
      WHERE id = :id
      """;

  private static final String REFUNDED =
      """
      UPDATE payment AS p
      SET refunded = refunded + :amount, updated_at = now()
      WHERE p.id = :id AND p.refunded + :amount <= p.amount
      RETURNING
      """
          + COLUMNS;

  private static final String TO_CAPTURE =
      SELECT
          + """
          WHERE p.state = 'AUTHORISED' AND p.order_id IS NOT NULL
            AND p.provider = ANY(:providers)
          ORDER BY p.updated_at
          LIMIT 200
          """;

  private static final String LEFT_BEHIND =
      SELECT
          + """
          WHERE p.state IN ('PENDING', 'ACTION_NEEDED', 'AUTHORISED', 'CANCELLING')
            AND p.order_id IS NULL AND p.updated_at < now() - make_interval(secs => :seconds)
          ORDER BY p.updated_at
          LIMIT 200
          """;

  private final DatabaseClient database;
  private final JsonMapper json;

  PaymentRepository(DatabaseClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  Mono<Payment> insert(NewPayment payment) {
    return database
        .sql(INSERT)
        .bind("cartId", payment.cartId())
        .bind("provider", payment.provider())
        .bind("amount", payment.amount())
        .bind("currency", payment.currency())
        .bind("requestKey", Parameter.fromOrEmpty(payment.requestKey(), String.class))
        .bind("fingerprint", payment.fingerprint())
        .map(row -> read(row.get("payment", String.class)))
        .one();
  }

  /** The payment that was asked for with a key of the client's. */
  Mono<Known> ofRequest(long cartId, String requestKey) {
    return database
        .sql(OF_REQUEST)
        .bind("cartId", cartId)
        .bind("requestKey", requestKey)
        .map(
            row ->
                new Known(
                    read(row.get("payment", String.class)),
                    Objects.requireNonNull(row.get("fingerprint", byte[].class))))
        .one();
  }

  Mono<Payment> byId(long id) {
    return one(database.sql(BY_ID).bind("id", id));
  }

  Mono<Payment> lock(long id) {
    return one(database.sql(LOCK).bind("id", id));
  }

  Mono<Payment> lockLatestAuthorised(long cartId) {
    return one(database.sql(LATEST_AUTHORISED).bind("cartId", cartId));
  }

  Flux<Payment> ofOrder(long orderId) {
    return all(database.sql(OF_ORDER).bind("orderId", orderId));
  }

  /** Moves a payment on, unless it is no more where it is thought to be. */
  Mono<Payment> move(Payment after, Payment.State... from) {
    return one(
        database
            .sql(MOVE)
            .bind("id", after.id())
            .bind("state", after.state().name())
            .bind("reference", Parameter.fromOrEmpty(after.reference(), String.class))
            .bind("reason", Parameter.fromOrEmpty(after.reason(), String.class))
            .bind("clientData", json.writeValueAsString(after.clientData()))
            .bind("from", Arrays.stream(from).map(Enum::name).toArray(String[]::new)));
  }

  /** Begins to give a payment up, unless it pays an order. */
  Mono<Payment> giveUp(long id) {
    return one(database.sql(GIVE_UP).bind("id", id));
  }

  Mono<Void> attach(long id, long orderId) {
    return database.sql(ATTACH).bind("id", id).bind("orderId", orderId).then();
  }

  /** Notes a refund; empty when more would be given back than was paid. */
  Mono<Payment> refunded(long id, long amount) {
    return one(database.sql(REFUNDED).bind("id", id).bind("amount", amount));
  }

  Flux<Payment> toCapture(Collection<String> providers) {
    return all(database.sql(TO_CAPTURE).bind("providers", providers.toArray(String[]::new)));
  }

  Flux<Payment> leftBehind(Duration since) {
    return all(database.sql(LEFT_BEHIND).bind("seconds", (double) since.toSeconds()));
  }

  private Mono<Payment> one(DatabaseClient.GenericExecuteSpec statement) {
    return statement.map(row -> read(row.get("payment", String.class))).one();
  }

  private Flux<Payment> all(DatabaseClient.GenericExecuteSpec statement) {
    return statement.map(row -> read(row.get("payment", String.class))).all();
  }

  private Payment read(@Nullable String row) {
    return json.readValue(Objects.requireNonNull(row), Payment.class);
  }

  record NewPayment(
      long cartId,
      String provider,
      long amount,
      String currency,
      @Nullable String requestKey,
      byte[] fingerprint) {}

  record Known(Payment payment, byte[] fingerprint) {}
}
