package dev.vitrine.feed.box;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads and writes boxes that visitors took. */
@Repository
class BoxOrderRepository {

  private static final String INSERT =
      """
      WITH taken AS (
        INSERT INTO discovery_box_order AS o (visitor_id, box_id)
        SELECT v.id, :boxId
        FROM visitor v
        WHERE v.id = :visitorId
        RETURNING o.id)
      INSERT INTO discovery_box_sample (visitor_id, product_id, order_id, place)
      SELECT :visitorId, p.id, taken.id, p.place
      FROM taken
      CROSS JOIN unnest(:products::bigint[]) WITH ORDINALITY AS p (id, place)
      RETURNING order_id
      """;

  private static final String OF_VISITOR =
      """
      SELECT o.id, o.box_id, o.ordered_at, o.reviewed_at,
        array_agg(s.product_id ORDER BY s.place) AS products
      FROM discovery_box_order o
      JOIN discovery_box_sample s ON s.order_id = o.id
      WHERE o.visitor_id = :visitorId
      GROUP BY o.id
      ORDER BY o.id DESC
      """;

  private static final String RECEIVED =
      """
      SELECT s.product_id
      FROM discovery_box_sample s
      WHERE s.visitor_id = :visitorId
      """;

  private static final String REVIEWED =
      """
      UPDATE discovery_box_order
      SET reviewed_at = now()
      WHERE id = :id AND visitor_id = :visitorId AND reviewed_at IS NULL
      """;

  private static final String MOVE_ORDERS =
      """
      UPDATE discovery_box_order
      SET visitor_id = :to
      WHERE visitor_id = :from
      """;

  private static final String MOVE_SAMPLES =
      """
      INSERT INTO discovery_box_sample (visitor_id, product_id, order_id, place)
      SELECT :to, s.product_id, s.order_id, s.place
      FROM discovery_box_sample s
      WHERE s.visitor_id = :from
      ON CONFLICT (visitor_id, product_id) DO NOTHING
      """;

  private static final String FORGET_SAMPLES =
      """
      DELETE FROM discovery_box_sample
      WHERE visitor_id = :visitorId
      """;

  private static final String FORGET_ORDERS =
      """
      DELETE FROM discovery_box_order
      WHERE visitor_id = :visitorId
      """;

  private final DatabaseClient database;

  BoxOrderRepository(DatabaseClient database) {
    this.database = database;
  }

  /**
   * Keeps a box and gives its key; fails with a violated key where the visitor had one of the
   * samples before.
   */
  Mono<Long> insert(long visitorId, long boxId, List<Long> products) {
    return database
        .sql(INSERT)
        .bind("visitorId", visitorId)
        .bind("boxId", boxId)
        .bind("products", products.toArray(Long[]::new))
        .mapValue(Long.class)
        .first();
  }

  /** The boxes that a visitor took, the latest first. */
  Flux<BoxOrder> of(long visitorId) {
    return database
        .sql(OF_VISITOR)
        .bind("visitorId", visitorId)
        .map(BoxOrderRepository::order)
        .all();
  }

  /** Keys of all samples that a visitor had. */
  Mono<Set<Long>> received(long visitorId) {
    return database
        .sql(RECEIVED)
        .bind("visitorId", visitorId)
        .mapValue(Long.class)
        .all()
        .collect(Collectors.toSet());
  }

  /** Notes that a box is reviewed; false where it was before. */
  Mono<Boolean> reviewed(long id, long visitorId) {
    return database
        .sql(REVIEWED)
        .bind("id", id)
        .bind("visitorId", visitorId)
        .fetch()
        .rowsUpdated()
        .map(rows -> rows > 0);
  }

  /** What both had stays in the box of the one who keeps it. */
  Mono<Void> move(long from, long to) {
    return moved(MOVE_ORDERS, from, to)
        .then(Mono.defer(() -> moved(MOVE_SAMPLES, from, to)))
        .then(Mono.defer(() -> forgotten(FORGET_SAMPLES, from)));
  }

  Mono<Void> forget(long visitorId) {
    return forgotten(FORGET_SAMPLES, visitorId)
        .then(Mono.defer(() -> forgotten(FORGET_ORDERS, visitorId)));
  }

  private Mono<Void> moved(String sql, long from, long to) {
    return database.sql(sql).bind("from", from).bind("to", to).then();
  }

  private Mono<Void> forgotten(String sql, long visitorId) {
    return database.sql(sql).bind("visitorId", visitorId).then();
  }

  private static BoxOrder order(Readable row) {
    return new BoxOrder(
        Objects.requireNonNull(row.get("id", Long.class)),
        Objects.requireNonNull(row.get("box_id", Long.class)),
        List.of(Objects.requireNonNull(row.get("products", Long[].class))),
        Objects.requireNonNull(row.get("ordered_at", Instant.class)),
        row.get("reviewed_at", Instant.class));
  }
}
