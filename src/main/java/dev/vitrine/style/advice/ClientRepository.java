package dev.vitrine.style.advice;

import dev.vitrine.behaviour.visitor.Consent;
import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.behaviour.visitor.VisitorRows;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads and writes who lets advisers see their profile. */
@Repository
class ClientRepository {

  private static final String SAY =
      """
      INSERT INTO style_advice_grant (visitor_id, granted)
      SELECT v.id, :granted
      FROM visitor v
      WHERE v.id = :visitorId
      ON CONFLICT (visitor_id) DO UPDATE
      SET granted = excluded.granted, changed_at = excluded.changed_at
      """;

  private static final String IS_GRANTED =
      """
      SELECT g.granted
      FROM style_advice_grant g
      WHERE g.visitor_id = :visitorId
      """;

  private static final String CLIENT =
      """
      SELECT v.id, v.customer_id, v.analytics, g.changed_at
      FROM style_advice_grant g
      JOIN visitor v ON v.id = g.visitor_id
      WHERE g.granted
        AND v.personalization
        AND CASE WHEN :ofCustomer THEN v.customer_id ELSE v.id END = :id
      """;

  private static final String CLIENTS =
      """
      SELECT v.id, v.customer_id, v.analytics, g.changed_at
      FROM style_advice_grant g
      JOIN visitor v ON v.id = g.visitor_id
      WHERE g.granted AND v.personalization AND v.id < :before
      ORDER BY v.id DESC
      LIMIT :limit
      """;

  private static final String COUNT =
      """
      SELECT count(*)
      FROM style_advice_grant g
      JOIN visitor v ON v.id = g.visitor_id
      WHERE g.granted AND v.personalization
      """;

  private static final String MOVE =
      """
      INSERT INTO style_advice_grant (visitor_id, granted, changed_at)
      SELECT :to, g.granted, g.changed_at
      FROM style_advice_grant g
      WHERE g.visitor_id = :from
      ON CONFLICT (visitor_id) DO UPDATE
      SET granted = excluded.granted, changed_at = excluded.changed_at
      WHERE style_advice_grant.changed_at < excluded.changed_at
      """;

  private static final String FORGET =
      """
      DELETE FROM style_advice_grant
      WHERE visitor_id = :visitorId
      """;

  private final DatabaseClient database;
  private final VisitorRows rows;

  ClientRepository(DatabaseClient database) {
    this.database = database;
    this.rows = new VisitorRows(database, MOVE, FORGET);
  }

  /** Takes down whether a visitor lets advisers see their profile. */
  Mono<Void> say(long visitorId, boolean granted) {
    return database.sql(SAY).bind("visitorId", visitorId).bind("granted", granted).then();
  }

  Mono<Boolean> isGranted(long visitorId) {
    return database
        .sql(IS_GRANTED)
        .bind("visitorId", visitorId)
        .mapValue(Boolean.class)
        .one()
        .defaultIfEmpty(false);
  }

  /** The client by the visitor's key; empty for one who does not allow it, and for nobody. */
  Mono<Client> ofVisitor(long id) {
    return client(id, false);
  }

  /** The client by the customer's key; empty as above. */
  Mono<Client> ofCustomer(long id) {
    return client(id, true);
  }

  private Mono<Client> client(long id, boolean ofCustomer) {
    return database
        .sql(CLIENT)
        .bind("id", id)
        .bind("ofCustomer", ofCustomer)
        .map(ClientRepository::client)
        .one();
  }

  /** Clients whose keys are lower, the highest first. */
  Flux<Client> before(long key, int limit) {
    return database
        .sql(CLIENTS)
        .bind("before", key)
        .bind("limit", limit)
        .map(ClientRepository::client)
        .all();
  }

  Mono<Integer> count() {
    return database.sql(COUNT).mapValue(Integer.class).one();
  }

  Mono<Void> move(long from, long to) {
    return rows.move(from, to);
  }

  Mono<Void> forget(long visitorId) {
    return rows.forget(visitorId);
  }

  private static Client client(Readable row) {
    long id = Objects.requireNonNull(row.get("id", Long.class));
    boolean analytics = Objects.requireNonNull(row.get("analytics", Boolean.class));
    Visitor visitor =
        new Visitor(id, id, row.get("customer_id", Long.class), new Consent(true, analytics), true);
    return new Client(visitor, Objects.requireNonNull(row.get("changed_at", Instant.class)));
  }
}
