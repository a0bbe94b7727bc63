package dev.vitrine.review;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes reviews, and ratings in step with them; many rows, one statement. */
@Repository
class ReviewEntryRepository {

  private static final String CURRENT =
      """
      SELECT r.external_id, r.product_id, r.rating, r.title, r.body, r.locale, r.created_at
      FROM review r
      WHERE r.external_id = ANY(:externalIds)
      ORDER BY r.external_id
      FOR UPDATE
      """;

  /** What a product's rating gains or loses is what its reviews were before and are after. */
  private static final String UPSERT =
      """
      WITH written AS (
        INSERT INTO review (external_id, product_id, rating, title, body, locale, created_at)
        SELECT r."externalId", r."productId", r.rating, r.title, r.body, r.locale, r."createdAt"
        FROM jsonb_to_recordset(:rows::jsonb) AS r (
          "externalId" text, "productId" bigint, rating int, title text, body text, locale text,
          "createdAt" timestamptz)
        ON CONFLICT (external_id) DO UPDATE
        SET product_id = excluded.product_id,
            rating = excluded.rating,
            title = excluded.title,
            body = excluded.body,
            locale = excluded.locale,
            created_at = excluded.created_at
        RETURNING old.product_id AS old_product_id, old.rating AS old_rating,
                  new.product_id AS new_product_id, new.rating AS new_rating),
      delta AS (
        SELECT w.new_product_id AS product_id, w.new_rating AS rating, 1 AS count
        FROM written w
        UNION ALL
        SELECT w.old_product_id, -w.old_rating, -1
        FROM written w
        WHERE w.old_product_id IS NOT NULL)
      INSERT INTO product_rating (product_id, rating_sum, count)
      SELECT d.product_id, sum(d.rating), sum(d.count)
      FROM delta d
      GROUP BY d.product_id
      ORDER BY d.product_id
      ON CONFLICT (product_id) DO UPDATE
      SET rating_sum = product_rating.rating_sum + excluded.rating_sum,
          count = product_rating.count + excluded.count
      """;

  private static final String DELETE =
      """
      WITH gone AS (
        DELETE FROM review
        WHERE external_id = ANY(:externalIds)
        RETURNING product_id, rating),
      lost AS (
        SELECT g.product_id, sum(g.rating) AS rating_sum, count(*) AS count
        FROM gone g
        GROUP BY g.product_id)
      UPDATE product_rating r
      SET rating_sum = r.rating_sum - l.rating_sum,
          count = r.count - l.count
      FROM lost l
      WHERE r.product_id = l.product_id
      """;

  private final DatabaseClient database;
  private final JsonMapper json;

  ReviewEntryRepository(DatabaseClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** The reviews of these keys that exist, locked until the transaction ends. */
  Mono<Map<String, Review>> current(Collection<String> externalIds) {
    return database
        .sql(CURRENT)
        .bind("externalIds", externalIds.toArray(String[]::new))
        .map(ReviewEntryRepository::review)
        .all()
        .collectMap(Review::externalId);
  }

  Mono<Void> upsert(List<Review> reviews) {
    return reviews.isEmpty()
        ? Mono.empty()
        : database.sql(UPSERT).bind("rows", json.writeValueAsString(reviews)).then();
  }

  Mono<Void> delete(Collection<String> externalIds) {
    return externalIds.isEmpty()
        ? Mono.empty()
        : database.sql(DELETE).bind("externalIds", externalIds.toArray(String[]::new)).then();
  }

  private static Review review(Readable row) {
    return new Review(
        Objects.requireNonNull(row.get("external_id", String.class)),
        Objects.requireNonNull(row.get("product_id", Long.class)),
        Objects.requireNonNull(row.get("rating", Integer.class)),
        row.get("title", String.class),
        row.get("body", String.class),
        row.get("locale", String.class),
        Objects.requireNonNull(row.get("created_at", Instant.class)));
  }
}
