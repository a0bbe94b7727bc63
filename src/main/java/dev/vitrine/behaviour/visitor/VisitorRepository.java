package dev.vitrine.behaviour.visitor;

import io.r2dbc.spi.Readable;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads and writes visitors. */
@Repository
class VisitorRepository {

  private static final String BY_DEVICE =
      """
      SELECT v.id, d.id AS device_id, v.customer_id, v.personalization, v.analytics, v.marketing,
             v.has_style
      FROM visitor d
      JOIN visitor v ON v.id = CASE WHEN d.joined_until > now() THEN d.joined_to ELSE d.id END
      WHERE d.id = :id
      """;

  private static final String OF_CUSTOMER =
      """
      SELECT v.id, v.id AS device_id, v.customer_id, v.personalization, v.analytics, v.marketing,
             v.has_style
      FROM visitor v
      WHERE v.customer_id = :customerId
      """;

  private static final String INSERT =
      """
      INSERT INTO visitor AS v DEFAULT VALUES
      RETURNING v.id
      """;

  private static final String IDENTIFY =
      """
      INSERT INTO visitor AS v (external_id)
      VALUES (:externalId)
      ON CONFLICT (external_id) DO UPDATE
      SET seen_at = now()
      RETURNING v.id
      """;

  private static final String CONSENT =
      """
      UPDATE visitor
      SET personalization = :personalization AND (id = :id OR personalization),
          analytics = :analytics AND (id = :id OR analytics),
          marketing = CASE WHEN :marketing::boolean IS NULL THEN marketing
            ELSE :marketing AND (id = :id OR marketing) END,
          consented_at = now()
      WHERE id IN (:id, :deviceId)
      """;

  private static final String STOP_LETTERS =
      """
      UPDATE visitor
      SET marketing = false
      WHERE id = :id
      """;

  private final DatabaseClient database;

  VisitorRepository(DatabaseClient database) {
    this.database = database;
  }

  /** The visitor that a device's acts as. */
  Mono<Visitor> byDevice(long id) {
    return database.sql(BY_DEVICE).bind("id", id).map(VisitorRepository::visitor).one();
  }

  Mono<Visitor> ofCustomer(long customerId) {
    return database
        .sql(OF_CUSTOMER)
        .bind("customerId", customerId)
        .map(VisitorRepository::visitor)
        .one();
  }

  /** A new visitor, who agreed to nothing. */
  Mono<Long> insert() {
    return database.sql(INSERT).mapValue(Long.class).one();
  }

  /** The visitor whom the merchant calls so, made where there is none. */
  Mono<Long> identify(String externalId) {
    return database.sql(IDENTIFY).bind("externalId", externalId).mapValue(Long.class).one();
  }

  /**
   * Takes down what a visitor agrees to. A "no" holds on the device too, by itself, after the
   * customer has signed out there; a "yes" is the customer's alone. What was not asked stays.
   */
  Mono<Long> consent(long id, long deviceId, Answered answered) {
    return database
        .sql(CONSENT)
        .bind("id", id)
        .bind("deviceId", deviceId)
        .bind("personalization", answered.personalization())
        .bind("analytics", answered.analytics())
        .bind("marketing", Parameter.fromOrEmpty(answered.marketing(), Boolean.class))
        .fetch()
        .rowsUpdated();
  }

  /** Takes down that a visitor is not written to any more. */
  Mono<Void> stopLetters(long id) {
    return database.sql(STOP_LETTERS).bind("id", id).then();
  }

  private static Visitor visitor(Readable row) {
    return new Visitor(
        value(row, "id", Long.class),
        value(row, "device_id", Long.class),
        row.get("customer_id", Long.class),
        new Consent(
            value(row, "personalization", Boolean.class),
            value(row, "analytics", Boolean.class),
            value(row, "marketing", Boolean.class)),
        value(row, "has_style", Boolean.class));
  }

  private static <T> T value(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type));
  }
}
