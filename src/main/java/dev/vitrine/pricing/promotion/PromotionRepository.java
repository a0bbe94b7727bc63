package dev.vitrine.pricing.promotion;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads promotions and what they are about, and counts their use. */
@Repository
class PromotionRepository {

  private static final String ALL =
      """
      SELECT to_jsonb(p)::text AS promotion
      FROM promotion p
      WHERE p.ends_at IS NULL OR p.ends_at > now() - interval '90 days'
      ORDER BY p.id
      """;

  private static final String CODES =
      """
      SELECT c.code, p.handle, c.single_use AND c.used > 0 AS used
      FROM promotion_code c
      JOIN promotion p ON p.id = c.promotion_id
      WHERE c.code = ANY(:codes)
      """;

  private static final String FACTS =
      """
      SELECT jsonb_build_object(
        'product_id', p.id,
        'tags', p.tags,
        'brands', (
          SELECT coalesce(jsonb_agg(b.handle), '[]')
          FROM brand b
          WHERE b.id = p.brand_id),
        'collections', (
          SELECT coalesce(jsonb_agg(c.handle), '[]')
          FROM collection_product cp
          JOIN collection c ON c.id = cp.collection_id
          WHERE cp.product_id = p.id),
        'categories', (
          WITH RECURSIVE up AS (
            SELECT c.id, c.parent_id, c.external_id
            FROM product_category pc
            JOIN category c ON c.id = pc.category_id
            WHERE pc.product_id = p.id
            UNION
            SELECT c.id, c.parent_id, c.external_id
            FROM up
            JOIN category c ON c.id = up.parent_id)
          SELECT coalesce(jsonb_agg(up.external_id), '[]')
          FROM up))::text AS facts
      FROM product p
      WHERE p.id = ANY(:productIds)
      """;

  private static final String OWNERS =
      """
      SELECT id, product_id
      FROM variant
      WHERE sku = ANY(:skus)
      """;

  private static final String SPENT =
      """
      SELECT p.handle
      FROM promotion p
      WHERE p.id = ANY(:ids)
        AND (p.used >= p.total_limit OR p.customer_limit <= (
          SELECT count(*)
          FROM promotion_use u
          WHERE u.promotion_id = p.id AND u.customer = :customer))
      """;

  /** The rows stay locked until the order is placed or is not: so no use is counted twice. */
  private static final String CLAIM =
      """
      UPDATE promotion
      SET used = used + 1
      WHERE id = ANY(:ids) AND (total_limit IS NULL OR used < total_limit)
      RETURNING id
      """;

  private static final String CLAIM_CODES =
      """
      UPDATE promotion_code
      SET used = used + 1
      WHERE code = ANY(:codes) AND (NOT single_use OR used = 0)
      RETURNING code
      """;

  private static final String NOTE =
      """
      INSERT INTO promotion_use (promotion_id, order_id, customer)
      SELECT p.id, :orderId, :customer
      FROM promotion p
      WHERE p.id = ANY(:ids) AND (p.customer_limit IS NULL OR p.customer_limit > (
        SELECT count(*)
        FROM promotion_use u
        WHERE u.promotion_id = p.id AND u.customer = :customer))
      RETURNING promotion_id
      """;

  private final DatabaseClient database;
  private final JsonMapper json;

  PromotionRepository(DatabaseClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  Flux<Promotion> all() {
    return database
        .sql(ALL)
        .map(row -> Objects.requireNonNull(row.get("promotion", String.class)))
        .all()
        .map(row -> json.readValue(row, Promotion.class));
  }

  Flux<KnownCode> codes(Collection<String> codes) {
    return database
        .sql(CODES)
        .bind("codes", codes.toArray(String[]::new))
        .map(
            row ->
                new KnownCode(
                    Objects.requireNonNull(row.get("code", String.class)),
                    Objects.requireNonNull(row.get("handle", String.class)),
                    Boolean.TRUE.equals(row.get("used", Boolean.class))))
        .all();
  }

  Flux<ProductFacts> facts(Collection<Long> productIds) {
    return database
        .sql(FACTS)
        .bind("productIds", productIds.toArray(Long[]::new))
        .map(row -> Objects.requireNonNull(row.get("facts", String.class)))
        .all()
        .map(row -> json.readValue(row, ProductFacts.class));
  }

  /** The keys of variants with those of their products. */
  Mono<Map<Long, Long>> owners(Collection<String> skus) {
    return database
        .sql(OWNERS)
        .bind("skus", skus.toArray(String[]::new))
        .map(
            row ->
                Map.entry(
                    Objects.requireNonNull(row.get("id", Long.class)),
                    Objects.requireNonNull(row.get("product_id", Long.class))))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  /** Those of limited promotions that were used as often as they may be. */
  Flux<String> spent(Collection<Long> ids, String customer) {
    return database
        .sql(SPENT)
        .bind("ids", ids.toArray(Long[]::new))
        .bind("customer", customer)
        .mapValue(String.class)
        .all();
  }

  /** Counts a use of each; gives how many may be used. */
  Mono<Long> claim(Collection<Long> ids) {
    return database
        .sql(CLAIM)
        .bind("ids", ids.toArray(Long[]::new))
        .mapValue(Long.class)
        .all()
        .count();
  }

  Mono<Long> claimCodes(Collection<String> codes) {
    return database
        .sql(CLAIM_CODES)
        .bind("codes", codes.toArray(String[]::new))
        .mapValue(String.class)
        .all()
        .count();
  }

  Mono<Long> note(Collection<Long> ids, long orderId, String customer) {
    return database
        .sql(NOTE)
        .bind("ids", ids.toArray(Long[]::new))
        .bind("orderId", orderId)
        .bind("customer", customer)
        .mapValue(Long.class)
        .all()
        .count();
  }

  /**
   * A code that there is.
   *
   * @param promotion the handle of the promotion that it opens
   * @param used whether it may be used no more
   */
  record KnownCode(String code, String promotion, boolean used) {}
}
