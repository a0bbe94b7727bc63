package dev.vitrine.inventory;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes stock levels; many rows, one statement. */
@Repository
class StockLevelRepository {

  private static final String LOCATIONS =
      """
      SELECT l.handle, l.id
      FROM location l
      """;

  private static final String CURRENT =
      """
      SELECT s.variant_id, s.location_id, s.quantity, s.safety_stock, s.backorder, s.preorder,
             s.available_from
      FROM stock s
      WHERE s.variant_id = ANY(:variantIds)
      ORDER BY s.variant_id, s.location_id
      FOR UPDATE
      """;

  private static final String DELETE =
      """
      WITH gone AS (
        DELETE FROM stock s
        USING jsonb_to_recordset(:rows::jsonb) AS r (
          "variantId" bigint, "locationId" bigint, quantity int)
        WHERE s.variant_id = r."variantId" AND s.location_id = r."locationId"
          AND r.quantity IS NULL
        RETURNING s.variant_id, s.location_id, s.quantity)
      INSERT INTO stock_movement (variant_id, location_id, kind, quantity)
      SELECT variant_id, location_id, 'COUNT', -quantity
      FROM gone
      """;

  private static final String UPSERT =
      """
      WITH said AS (
        SELECT r."variantId" AS variant_id, r."locationId" AS location_id, r.quantity,
               r."safetyStock" AS safety_stock, r.backorder, r.preorder,
               r."availableFrom" AS available_from,
               r.quantity - coalesce(s.quantity, 0) AS moved
        FROM jsonb_to_recordset(:rows::jsonb) AS r (
          "variantId" bigint, "locationId" bigint, quantity int, "safetyStock" int, backorder int,
          preorder boolean, "availableFrom" date)
        LEFT JOIN stock s ON s.variant_id = r."variantId" AND s.location_id = r."locationId"
        WHERE r.quantity IS NOT NULL
        ORDER BY r."variantId", r."locationId"),
      moved AS (
        INSERT INTO stock_movement (variant_id, location_id, kind, quantity)
        SELECT variant_id, location_id, 'COUNT', moved
        FROM said
        WHERE moved <> 0)
      INSERT INTO stock (variant_id, location_id, quantity, safety_stock, backorder, preorder,
                         available_from)
      SELECT variant_id, location_id, quantity, safety_stock, backorder, preorder, available_from
      FROM said
      ON CONFLICT (variant_id, location_id) DO UPDATE
      SET quantity = excluded.quantity, safety_stock = excluded.safety_stock,
          backorder = excluded.backorder, preorder = excluded.preorder,
          available_from = excluded.available_from, updated_at = now()
      """;

  private final DatabaseClient database;
  private final JsonMapper json;

  StockLevelRepository(DatabaseClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** The keys of the shop's locations by handle, as this transaction sees them. */
  Mono<Map<String, Long>> locations() {
    return database
        .sql(LOCATIONS)
        .map(
            row ->
                Map.entry(
                    Objects.requireNonNull(row.get("handle", String.class)), number(row, "id")))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  /** The levels of these variants, locked until the transaction ends. */
  Flux<StockLevel> current(Collection<Long> variantIds) {
    return database
        .sql(CURRENT)
        .bind("variantIds", variantIds.toArray(Long[]::new))
        .map(StockLevelRepository::level)
        .all();
  }

  /** Sets levels, and takes away those without a quantity. */
  Mono<Void> write(List<StockLevel> levels) {
    String rows = json.writeValueAsString(levels);
    return database
        .sql(DELETE)
        .bind("rows", rows)
        .then()
        .then(database.sql(UPSERT).bind("rows", rows).then());
  }

  private static StockLevel level(Readable row) {
    return new StockLevel(
        number(row, "variant_id"),
        number(row, "location_id"),
        row.get("quantity", Integer.class),
        Objects.requireNonNull(row.get("safety_stock", Integer.class)),
        Objects.requireNonNull(row.get("backorder", Integer.class)),
        Objects.requireNonNull(row.get("preorder", Boolean.class)),
        row.get("available_from", LocalDate.class));
  }

  private static Long number(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, Long.class));
  }
}
