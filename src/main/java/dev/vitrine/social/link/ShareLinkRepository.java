package dev.vitrine.social.link;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads and writes links. */
@Repository
class ShareLinkRepository {

  /** A thing that is shared again has the same link, for longer. */
  private static final String SAVE =
      """
      WITH held AS (
        SELECT c.id
        FROM customer c
        WHERE c.id = :customerId
        FOR NO KEY UPDATE)
      INSERT INTO share_link (customer_id, type, target, named, request_id, expires_at)
      SELECT h.id, :type, :target, :named, :requestId, :expiresAt
      FROM held h
      WHERE (
        SELECT count(*)
        FROM share_link l
        WHERE l.customer_id = h.id AND (l.type, l.target) <> (:type, :target)) < :most
      ON CONFLICT (customer_id, type, target) DO UPDATE
      SET named = excluded.named, expires_at = excluded.expires_at
      RETURNING id
      """;

  private static final String BY_ID =
      """
      SELECT l.id, l.customer_id, CASE WHEN l.named THEN c.name END AS name, l.type, l.target,
             l.request_id, l.expires_at
      FROM share_link l
      JOIN customer c ON c.id = l.customer_id
      WHERE l.id = :id AND l.expires_at > now()
      """;

  private static final String OF_CUSTOMER =
      """
      SELECT l.id, l.customer_id, CASE WHEN l.named THEN c.name END AS name, l.type, l.target,
             l.request_id, l.expires_at
      FROM share_link l
      JOIN customer c ON c.id = l.customer_id
      WHERE l.customer_id = :customerId AND l.expires_at > now()
      ORDER BY l.id DESC
      """;

  private static final String DELETE =
      """
      DELETE FROM share_link
      WHERE id = :id AND customer_id = :customerId
      """;

  private static final String FORGET =
      """
      DELETE FROM share_link l
      USING visitor v
      WHERE v.id = :visitorId AND l.customer_id = v.customer_id
      """;

  private static final String EXPIRE =
      """
      DELETE FROM share_link
      WHERE expires_at < now()
      """;

  private final DatabaseClient database;

  ShareLinkRepository(DatabaseClient database) {
    this.database = database;
  }

  /** Keeps a link; empty where the customer shares too much. */
  Mono<Long> save(ShareLink link, boolean named, int most) {
    return database
        .sql(SAVE)
        .bind("customerId", link.customerId())
        .bind("type", link.type())
        .bind("target", link.target())
        .bind("named", named)
        .bind("requestId", link.requestId())
        .bind("expiresAt", link.expiresAt())
        .bind("most", most)
        .mapValue(Long.class)
        .one();
  }

  Mono<ShareLink> byId(long id) {
    return database.sql(BY_ID).bind("id", id).mapProperties(ShareLink.class).one();
  }

  /** The latest first. */
  Flux<ShareLink> ofCustomer(long customerId) {
    return database
        .sql(OF_CUSTOMER)
        .bind("customerId", customerId)
        .mapProperties(ShareLink.class)
        .all();
  }

  /** Takes away a customer's link; gives 0 where they have no such. */
  Mono<Long> delete(long id, long customerId) {
    return database.sql(DELETE).bind("id", id).bind("customerId", customerId).fetch().rowsUpdated();
  }

  /** Takes away everything that a visitor's customer shared, in the caller's transaction. */
  Mono<Void> forget(long visitorId) {
    return database.sql(FORGET).bind("visitorId", visitorId).then();
  }

  /** Cleans away links that lead nowhere any more. */
  Mono<Long> expire() {
    return database.sql(EXPIRE).fetch().rowsUpdated();
  }
}
