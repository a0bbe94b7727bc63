package dev.vitrine.inventory.reservation;

import dev.vitrine.inventory.reservation.Allocation.Part;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes what is promised or sold. Places are always locked in the same order. */
@Repository
class ReservationRepository {

  private static final String LOCK =
      """
      SELECT s.variant_id, s.location_id,
             s.quantity - s.reserved - s.safety_stock + s.backorder AS free,
             s.quantity - s.reserved - s.safety_stock AS on_hand, s.available_from
      FROM stock s
      WHERE s.variant_id = ANY(:variantIds)
      ORDER BY s.variant_id, s.location_id
      FOR UPDATE
      """;

  private static final String OWN =
      """
      SELECT r.variant_id, r.location_id, r.quantity AS free
      FROM stock_reservation r
      WHERE r.cart_id = :cartId
      """;

  private static final String RESERVE =
      """
      WITH gone AS (
        DELETE FROM stock_reservation
        WHERE cart_id = :cartId
        RETURNING variant_id, location_id, quantity),
      kept AS (
        INSERT INTO stock_reservation (cart_id, variant_id, location_id, quantity, expires_at)
        SELECT :cartId, p."variantId", p."locationId", p.quantity,
               now() + make_interval(secs => :seconds)
        FROM jsonb_to_recordset(:parts::jsonb) AS p (
          "variantId" bigint, "locationId" bigint, quantity int)
        WHERE p."locationId" IS NOT NULL
        RETURNING variant_id, location_id, quantity),
      moved AS (
        SELECT variant_id, location_id, sum(quantity)::int AS quantity
        FROM (
          SELECT variant_id, location_id, quantity FROM kept
          UNION ALL
          SELECT variant_id, location_id, -quantity FROM gone) AS each
        GROUP BY variant_id, location_id)
      UPDATE stock s
      SET reserved = greatest(0, s.reserved + moved.quantity)
      FROM moved
      WHERE s.variant_id = moved.variant_id AND s.location_id = moved.location_id
        AND moved.quantity <> 0
      """;

  private static final String SELL =
      """
      WITH gone AS (
        DELETE FROM stock_reservation
        WHERE cart_id = :cartId
        RETURNING variant_id, location_id, quantity),
      sold AS (
        SELECT p."variantId" AS variant_id, p."locationId" AS location_id, p.quantity
        FROM jsonb_to_recordset(:parts::jsonb) AS p (
          "variantId" bigint, "locationId" bigint, quantity int)
        WHERE p."locationId" IS NOT NULL),
      noted AS (
        INSERT INTO stock_movement (variant_id, location_id, kind, quantity, order_id)
        SELECT variant_id, location_id, 'SALE', -quantity, :orderId
        FROM sold),
      moved AS (
        SELECT variant_id, location_id, sum(sold)::int AS sold, sum(freed)::int AS freed
        FROM (
          SELECT variant_id, location_id, quantity AS sold, 0 AS freed FROM sold
          UNION ALL
          SELECT variant_id, location_id, 0, quantity FROM gone) AS each
        GROUP BY variant_id, location_id)
      UPDATE stock s
      SET quantity = s.quantity - moved.sold, reserved = greatest(0, s.reserved - moved.freed),
          updated_at = now()
      FROM moved
      WHERE s.variant_id = moved.variant_id AND s.location_id = moved.location_id
      """;

  private static final String TAKE_BACK =
      """
      WITH back AS (
        SELECT p."variantId" AS variant_id, p."locationId" AS location_id, p.quantity
        FROM jsonb_to_recordset(:parts::jsonb) AS p (
          "variantId" bigint, "locationId" bigint, quantity int)
        WHERE p."locationId" IS NOT NULL
        ORDER BY 1, 2),
      noted AS (
        INSERT INTO stock_movement (variant_id, location_id, kind, quantity, order_id)
        SELECT variant_id, location_id, 'RETURN', quantity, :orderId
        FROM back)
      UPDATE stock s
      SET quantity = s.quantity + back.quantity, updated_at = now()
      FROM back
      WHERE s.variant_id = back.variant_id AND s.location_id = back.location_id
      """;

  private static final String SOLD =
      """
      SELECT variant_id, location_id, -sum(quantity)::int AS free
      FROM stock_movement
      WHERE order_id = :orderId
      GROUP BY variant_id, location_id
      HAVING sum(quantity) < 0
      ORDER BY variant_id, location_id
      """;

  private static final String SOURCES =
      """
      SELECT m.order_id, l.handle AS location, v.sku, -sum(m.quantity)::int AS quantity
      FROM stock_movement m
      JOIN location l ON l.id = m.location_id
      JOIN variant v ON v.id = m.variant_id
      WHERE m.order_id = ANY(:orderIds)
      GROUP BY m.order_id, l.handle, v.sku
      HAVING sum(m.quantity) < 0
      ORDER BY m.order_id, l.handle, v.sku
      """;

  private static final String LOCK_EXPIRED =
      """
      SELECT s.variant_id
      FROM stock s
      WHERE (s.variant_id, s.location_id) IN (
        SELECT r.variant_id, r.location_id
        FROM stock_reservation r
        WHERE r.expires_at < now())
      ORDER BY s.variant_id, s.location_id
      FOR UPDATE
      """;

  private static final String EXPIRE =
      """
      WITH gone AS (
        DELETE FROM stock_reservation
        WHERE expires_at < now() AND variant_id = ANY(:variantIds)
        RETURNING variant_id, location_id, quantity),
      freed AS (
        SELECT variant_id, location_id, sum(quantity)::int AS quantity
        FROM gone
        GROUP BY variant_id, location_id)
      UPDATE stock s
      SET reserved = greatest(0, s.reserved - freed.quantity)
      FROM freed
      WHERE s.variant_id = freed.variant_id AND s.location_id = freed.location_id
      """;

  private final DatabaseClient database;
  private final JsonMapper json;

  ReservationRepository(DatabaseClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** What is free of variants, held until the transaction ends. */
  Mono<Shelf> lock(Collection<Long> variantIds) {
    return database
        .sql(LOCK)
        .bind("variantIds", variantIds.toArray(Long[]::new))
        .map(ReservationRepository::held)
        .all()
        .<Map<Long, Map<Long, Place>>>collect(HashMap::new, ReservationRepository::put)
        .map(Shelf::new);
  }

  private static Held held(Readable row) {
    return new Held(
        number(row, "variant_id"),
        number(row, "location_id"),
        new Place(
            count(row, "free"), count(row, "on_hand"), row.get("available_from", LocalDate.class)));
  }

  private static void put(Map<Long, Map<Long, Place>> free, Held held) {
    free.computeIfAbsent(held.variantId(), any -> new HashMap<>())
        .put(held.locationId(), held.place());
  }

  /** What a cart holds already. */
  Flux<Part> own(long cartId) {
    return database.sql(OWN).bind("cartId", cartId).map(ReservationRepository::part).all();
  }

  private static Part part(Readable row) {
    return new Part(
        number(row, "variant_id"), row.get("location_id", Long.class), count(row, "free"));
  }

  private static Long number(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, Long.class));
  }

  private static Integer count(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, Integer.class));
  }

  /** Puts these in the place of what the cart held. */
  Mono<Void> reserve(long cartId, List<Part> parts, Duration time) {
    return database
        .sql(RESERVE)
        .bind("cartId", cartId)
        .bind("parts", json.writeValueAsString(parts))
        .bind("seconds", (double) time.toSeconds())
        .then();
  }

  /** Takes these off the shelves, and frees what the cart held. */
  Mono<Void> sell(long cartId, long orderId, List<Part> parts) {
    return database
        .sql(SELL)
        .bind("cartId", cartId)
        .bind("orderId", orderId)
        .bind("parts", json.writeValueAsString(parts))
        .then();
  }

  /** Puts these back on the shelves. */
  Mono<Void> takeBack(long orderId, List<Part> parts) {
    return database
        .sql(TAKE_BACK)
        .bind("orderId", orderId)
        .bind("parts", json.writeValueAsString(parts))
        .then();
  }

  /** What was sold to an order and not taken back. */
  Flux<Part> sold(long orderId) {
    return database.sql(SOLD).bind("orderId", orderId).map(ReservationRepository::part).all();
  }

  /** Who sends what of orders. */
  Flux<Source> sources(Collection<Long> orderIds) {
    return database
        .sql(SOURCES)
        .bind("orderIds", orderIds.toArray(Long[]::new))
        .map(
            row ->
                new Source(
                    number(row, "order_id"),
                    Objects.requireNonNull(row.get("location", String.class)),
                    Objects.requireNonNull(row.get("sku", String.class)),
                    count(row, "quantity")))
        .all();
  }

  /** Frees what was held for too long; gives the variants that it was of. */
  Mono<List<Long>> expire() {
    return database
        .sql(LOCK_EXPIRED)
        .mapValue(Long.class)
        .all()
        .distinct()
        .collectList()
        .filter(variants -> !variants.isEmpty())
        .flatMap(
            variants ->
                database
                    .sql(EXPIRE)
                    .bind("variantIds", variants.toArray(Long[]::new))
                    .then()
                    .thenReturn(variants));
  }

  private record Held(long variantId, long locationId, Place place) {}
}
