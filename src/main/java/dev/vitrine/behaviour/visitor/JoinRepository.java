package dev.vitrine.behaviour.visitor;

import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Links visitors of devices with those of customers, and takes visitors away. */
@Repository
class JoinRepository {

  /** Who was known before is written to, or not, as they said themselves. */
  private static final String OF_CUSTOMER =
      """
      INSERT INTO visitor AS v (customer_id, personalization, analytics, marketing, consented_at)
      SELECT :customerId, d.personalization, d.analytics, d.marketing, d.consented_at
      FROM visitor d
      WHERE d.id = :deviceId
      ON CONFLICT (customer_id) DO UPDATE
      SET personalization = CASE
            WHEN excluded.consented_at > coalesce(v.consented_at, '-infinity')
            THEN excluded.personalization ELSE v.personalization END,
          analytics = CASE
            WHEN excluded.consented_at > coalesce(v.consented_at, '-infinity')
            THEN excluded.analytics ELSE v.analytics END,
          consented_at = greatest(v.consented_at, excluded.consented_at)
      RETURNING id
      """;

  private static final String LINK =
      """
      UPDATE visitor
      SET joined_to = :customers, joined_by = :session, joined_until = :until, marketing = false
      WHERE id = :deviceId
      """;

  private static final String IS_PERSONAL =
      """
      SELECT personalization
      FROM visitor
      WHERE id = :id
      """;

  private static final String PART =
      """
      UPDATE visitor
      SET joined_to = NULL, joined_by = NULL, joined_until = NULL
      WHERE joined_by = :session OR id = :deviceId
      """;

  private static final String PART_ALL =
      """
      UPDATE visitor d
      SET joined_to = NULL, joined_by = NULL, joined_until = NULL
      FROM visitor v
      WHERE v.customer_id = :customerId AND d.joined_to = v.id
      """;

  private static final String LOCK =
      """
      SELECT pg_advisory_xact_lock(hashtext('visitor_forget'))
      """;

  /** A device that acts as a customer has handed its own past to them. */
  private static final String DELETE =
      """
      WITH noted AS (
        INSERT INTO visitor_forgotten (name, forgotten_at)
        SELECT sha256(convert_to(v.external_id, 'UTF8')), clock_timestamp()
        FROM visitor v
        WHERE v.external_id IS NOT NULL AND (v.id = ANY(:ids) OR v.joined_to = ANY(:ids))
        ON CONFLICT (name) DO UPDATE
        SET forgotten_at = excluded.forgotten_at)
      DELETE FROM visitor
      WHERE id = ANY(:ids)
      """;

  private final DatabaseClient database;

  JoinRepository(DatabaseClient database) {
    this.database = database;
  }

  /** The visitor that a customer is, made after the device's where there is none. */
  Mono<Long> ofCustomer(long customerId, long deviceId) {
    return database
        .sql(OF_CUSTOMER)
        .bind("customerId", customerId)
        .bind("deviceId", deviceId)
        .mapValue(Long.class)
        .one();
  }

  Mono<Void> link(long deviceId, long customers, byte[] session, Instant until) {
    return database
        .sql(LINK)
        .bind("deviceId", deviceId)
        .bind("customers", customers)
        .bind("session", session)
        .bind("until", until)
        .then();
  }

  Mono<Boolean> isPersonal(long id) {
    return database.sql(IS_PERSONAL).bind("id", id).mapValue(Boolean.class).one();
  }

  Mono<Long> part(byte[] session, long deviceId) {
    return database
        .sql(PART)
        .bind("session", session)
        .bind("deviceId", deviceId)
        .fetch()
        .rowsUpdated();
  }

  Mono<Void> partAll(long customerId) {
    return database.sql(PART_ALL).bind("customerId", customerId).then();
  }

  /** Waits until nobody writes events, and lets nobody begin, until the transaction ends. */
  Mono<Void> lock() {
    return database.sql(LOCK).then();
  }

  /** Takes visitors away, and notes whom the merchant's import must not bring back. */
  Mono<Void> delete(Long... ids) {
    return database.sql(DELETE).bind("ids", ids).then();
  }
}
