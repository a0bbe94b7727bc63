package dev.vitrine.social.friend;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads and writes invitations. */
@Repository
class InvitationRepository {

  /** The customer is held, so that nobody has more invitations waiting than they may. */
  private static final String INSERT =
      """
      WITH held AS (
        SELECT c.id
        FROM customer c
        WHERE c.id = :customerId
        FOR NO KEY UPDATE)
      INSERT INTO friend_invitation (customer_id, email_key, expires_at)
      SELECT h.id, :email, :expiresAt
      FROM held h
      WHERE (
        SELECT count(*)
        FROM friend_invitation i
        WHERE i.customer_id = h.id AND i.expires_at > now()) < :most
      RETURNING id
      """;

  private static final String BY_ID =
      """
      SELECT i.id, i.customer_id, CASE WHEN s.named THEN c.name END AS name, i.email_key AS email,
             i.expires_at
      FROM friend_invitation i
      JOIN customer c ON c.id = i.customer_id
      LEFT JOIN sharing s ON s.customer_id = i.customer_id
      WHERE i.id = :id
      """;

  /** Whoever comes second waits, and finds none where it was answered. */
  private static final String HELD = BY_ID + "FOR UPDATE OF i";

  private static final String SENT =
      """
      SELECT i.id, i.customer_id, NULL AS name, i.email_key AS email, i.expires_at
      FROM friend_invitation i
      WHERE i.customer_id = :customerId AND i.expires_at > now()
      ORDER BY i.id DESC
      """;

  /** Whoever is a friend already, or invites themselves, has nothing to answer. */
  private static final String RECEIVED =
      """
      SELECT i.id, i.customer_id, CASE WHEN s.named THEN c.name END AS name, i.email_key AS email,
             i.expires_at
      FROM customer me
      JOIN friend_invitation i ON i.email_key = me.email_key
      JOIN customer c ON c.id = i.customer_id
      LEFT JOIN sharing s ON s.customer_id = i.customer_id
      WHERE me.id = :customerId AND i.customer_id <> me.id AND i.expires_at > now()
        AND NOT EXISTS (
          SELECT FROM friendship f WHERE f.customer_id = me.id AND f.friend_id = i.customer_id)
      ORDER BY i.id DESC
      LIMIT :most
      """;

  private static final String DELETE =
      """
      DELETE FROM friend_invitation
      WHERE id = :id
      """;

  private static final String WITHDRAW =
      """
      DELETE FROM friend_invitation
      WHERE id = :id AND customer_id = :customerId
      """;

  /** Whoever comes too late is told so for a while; whom it was for is of no use any more. */
  private static final String EXPIRE =
      """
      WITH addressed AS (
        UPDATE friend_invitation
        SET email_key = NULL
        WHERE expires_at < now() AND expires_at >= now() - interval '30 days'
          AND email_key IS NOT NULL)
      DELETE FROM friend_invitation
      WHERE expires_at < now() - interval '30 days'
      """;

  private final DatabaseClient database;

  InvitationRepository(DatabaseClient database) {
    this.database = database;
  }

  /** A new invitation; empty where too many of the customer's wait. */
  Mono<Long> insert(long customerId, @Nullable String email, Instant expiresAt, int most) {
    DatabaseClient.GenericExecuteSpec insert =
        database
            .sql(INSERT)
            .bind("customerId", customerId)
            .bind("expiresAt", expiresAt)
            .bind("most", most);
    return (email == null ? insert.bindNull("email", String.class) : insert.bind("email", email))
        .mapValue(Long.class)
        .one();
  }

  Mono<Invitation> byId(long id) {
    return database.sql(BY_ID).bind("id", id).mapProperties(Invitation.class).one();
  }

  /** As {@link #byId}, held until the caller's transaction ends. */
  Mono<Invitation> held(long id) {
    return database.sql(HELD).bind("id", id).mapProperties(Invitation.class).one();
  }

  Flux<Invitation> sent(long customerId) {
    return database.sql(SENT).bind("customerId", customerId).mapProperties(Invitation.class).all();
  }

  Flux<Invitation> received(long customerId, int most) {
    return database
        .sql(RECEIVED)
        .bind("customerId", customerId)
        .bind("most", most)
        .mapProperties(Invitation.class)
        .all();
  }

  /** Takes an invitation away; gives 0 where somebody else did. */
  Mono<Long> delete(long id) {
    return database.sql(DELETE).bind("id", id).fetch().rowsUpdated();
  }

  /** Takes back a customer's own invitation; gives 0 where they have no such. */
  Mono<Long> withdraw(long id, long customerId) {
    return database
        .sql(WITHDRAW)
        .bind("id", id)
        .bind("customerId", customerId)
        .fetch()
        .rowsUpdated();
  }

  /** Forgets whom expired invitations were for, and cleans away those that are long over. */
  Mono<Long> expire() {
    return database.sql(EXPIRE).fetch().rowsUpdated();
  }
}
