package dev.vitrine.social.friend;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads and writes who is friends with whom, and what they show each other. */
@Repository
class FriendRepository {

  private static final String FRIENDS =
      """
      SELECT f.friend_id, CASE WHEN s.named THEN c.name END AS name, f.since,
             coalesce(s.wishlists, false) AS wishlists, coalesce(s.purchases, false) AS purchases
      FROM friendship f
      JOIN customer c ON c.id = f.friend_id
      LEFT JOIN sharing s ON s.customer_id = f.friend_id
      WHERE f.customer_id = :customerId
      ORDER BY f.since DESC, f.friend_id DESC
      """;

  private static final String SHARERS =
      """
      SELECT f.friend_id, CASE WHEN s.named THEN c.name END AS name, f.since, s.wishlists,
             s.purchases
      FROM friendship f
      JOIN sharing s ON s.customer_id = f.friend_id AND (s.wishlists OR s.purchases)
      JOIN customer c ON c.id = f.friend_id
      WHERE f.customer_id = :customerId
      ORDER BY f.since DESC, f.friend_id DESC
      LIMIT :most
      """;

  private static final String PURCHASES =
      """
      SELECT v.customer_id, e.product_id
      FROM visitor v
      CROSS JOIN LATERAL (
        SELECT b.product_id, max(b.at) AS at
        FROM behaviour_event b
        WHERE b.visitor_id = v.id AND b.kind = 'PURCHASED' AND NOT b.repeated
          AND b.product_id IS NOT NULL
        GROUP BY b.product_id
        ORDER BY max(b.at) DESC
        LIMIT :most) e
      WHERE v.customer_id = ANY(:customerIds) AND v.personalization
      ORDER BY v.customer_id, e.at DESC, e.product_id
      """;

  /** Both are held, always in the same order, so that nobody gets more friends than they may. */
  private static final String COUNT =
      """
      WITH held AS (
        SELECT c.id
        FROM customer c
        WHERE c.id IN (:one, :other)
        ORDER BY c.id
        FOR NO KEY UPDATE)
      SELECT coalesce(max(n.friends), 0)
      FROM held h
      CROSS JOIN LATERAL (
        SELECT count(*) AS friends
        FROM friendship f
        WHERE f.customer_id = h.id) n
      """;

  private static final String INSERT =
      """
      INSERT INTO friendship (customer_id, friend_id)
      VALUES (:one, :other), (:other, :one)
      ON CONFLICT (customer_id, friend_id) DO NOTHING
      """;

  private static final String DELETE =
      """
      DELETE FROM friendship
      WHERE (customer_id, friend_id) IN ((:one, :other), (:other, :one))
      """;

  private static final String SHARING =
      """
      SELECT wishlists, purchases, named
      FROM sharing
      WHERE customer_id = :customerId
      """;

  private static final String SHARE =
      """
      INSERT INTO sharing (customer_id, wishlists, purchases, named)
      VALUES (:customerId, :wishlists, :purchases, :named)
      ON CONFLICT (customer_id) DO UPDATE
      SET wishlists = excluded.wishlists, purchases = excluded.purchases, named = excluded.named
      """;

  private final DatabaseClient database;

  FriendRepository(DatabaseClient database) {
    this.database = database;
  }

  /** The latest friends first. */
  Flux<Friend> friends(long customerId) {
    return database.sql(FRIENDS).bind("customerId", customerId).map(FriendRepository::friend).all();
  }

  /** Those friends who show anything. */
  Flux<Friend> sharers(long customerId, int most) {
    return database
        .sql(SHARERS)
        .bind("customerId", customerId)
        .bind("most", most)
        .map(FriendRepository::friend)
        .all();
  }

  /** What each of these customers bought, the latest first, as far as it is remembered of them. */
  Flux<Wishes.Wish> purchases(Long[] customerIds, int most) {
    return database
        .sql(PURCHASES)
        .bind("customerIds", customerIds)
        .bind("most", most)
        .map(row -> new Wishes.Wish(number(row, "customer_id"), number(row, "product_id")))
        .all();
  }

  /** How many friends the one of two customers has who has more; both are held. */
  Mono<Long> count(long one, long other) {
    return pair(COUNT, one, other).mapValue(Long.class).one();
  }

  /** Makes friends of two customers; gives 0 where they were. */
  Mono<Long> insert(long one, long other) {
    return pair(INSERT, one, other).fetch().rowsUpdated();
  }

  /** Ends a friendship; gives 0 where there was none. */
  Mono<Long> delete(long one, long other) {
    return pair(DELETE, one, other).fetch().rowsUpdated();
  }

  private DatabaseClient.GenericExecuteSpec pair(String sql, long one, long other) {
    return database.sql(sql).bind("one", one).bind("other", other);
  }

  Mono<Sharing> sharing(long customerId) {
    return database.sql(SHARING).bind("customerId", customerId).mapProperties(Sharing.class).one();
  }

  Mono<Long> share(long customerId, Sharing sharing) {
    return database
        .sql(SHARE)
        .bind("customerId", customerId)
        .bind("wishlists", sharing.wishlists())
        .bind("purchases", sharing.purchases())
        .bind("named", sharing.named())
        .fetch()
        .rowsUpdated();
  }

  private static Friend friend(Readable row) {
    return new Friend(
        number(row, "friend_id"),
        row.get("name", String.class),
        Objects.requireNonNull(row.get("since", Instant.class)),
        Boolean.TRUE.equals(row.get("wishlists", Boolean.class)),
        Boolean.TRUE.equals(row.get("purchases", Boolean.class)));
  }

  private static long number(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, Long.class));
  }
}
