package dev.vitrine.listing.plain;

import dev.vitrine.listing.query.ProductSort;
import dev.vitrine.market.ShopContext;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Finds what stands on a shelf, in about the order that the index would have it. */
@Repository
class PlainRepository {

  /** Prices are those entered, before tax is added or taken off, which orders them the same. */
  private static final String ON_SHELF =
      """
      SELECT p.id
      FROM product p
      LEFT JOIN product_sales s ON s.product_id = p.id AND s.market_id = :marketId
      LEFT JOIN product_rating r ON r.product_id = p.id
      LEFT JOIN collection_product c ON c.product_id = p.id AND c.collection_id = :collectionId
      LEFT JOIN LATERAL (
        SELECT min(e.amount) AS lowest
        FROM variant v
        JOIN price e ON e.variant_id = v.id
        WHERE v.product_id = p.id
          AND e.currency = :currency
          AND e.superseded_at IS NULL
          AND coalesce(e.starts_at <= now(), true)
          AND coalesce(e.ends_at > now(), true)
          AND coalesce(e.market_id = :marketId, true)) price ON true
      WHERE p.status = 'ACTIVE'
        AND coalesce(p.published_at <= now(), true)
        AND coalesce(p.unpublished_at > now(), true)
        AND coalesce(:market = ANY(p.markets), true)
        AND (:collectionId = 0 OR c.product_id IS NOT NULL)
        AND (cardinality(:brandIds) = 0 OR p.brand_id = ANY(:brandIds))
        AND (cardinality(:categoryIds) = 0 OR EXISTS (
          SELECT
          FROM product_category pc
          WHERE pc.product_id = p.id AND pc.category_id = ANY(:categoryIds)))
      ORDER BY
        CASE WHEN :sort IN ('FEATURED', 'RELEVANCE') THEN c.position END,
        CASE WHEN :sort IN ('FEATURED', 'RELEVANCE', 'BEST_SELLING') THEN s.units END DESC NULLS LAST,
        CASE WHEN :sort = 'NEWEST' THEN coalesce(p.published_at, p.created_at) END DESC,
        CASE WHEN :sort = 'PRICE_ASC' THEN price.lowest END,
        CASE WHEN :sort = 'PRICE_DESC' THEN price.lowest END DESC NULLS LAST,
        CASE WHEN :sort = 'TITLE' THEN lower(coalesce(
          p.texts -> :locale ->> 'title', p.texts -> :language ->> 'title', p.handle)) END,
        CASE WHEN :sort = 'RATING' THEN r.rating_sum::numeric / nullif(r.count, 0) END DESC NULLS LAST,
        p.id
      LIMIT :limit
      """;

  private static final String BEST_SELLERS =
      """
      SELECT s.product_id
      FROM product_sales s
      WHERE s.market_id = :marketId AND s.units > 0
      ORDER BY s.units DESC, s.product_id
      LIMIT :limit
      """;

  private final DatabaseClient database;

  PlainRepository(DatabaseClient database) {
    this.database = database;
  }

  /**
   * The keys of the products on a shelf, in order.
   *
   * @param collectionId a collection that was put together by hand; 0 for any other shelf
   * @param brandIds of any of these brands; empty: of any at all
   * @param categoryIds in any of these categories; empty: in any at all
   * @param limit how many at most
   */
  Mono<List<Long>> onShelf(
      long collectionId,
      Collection<Long> brandIds,
      Collection<Long> categoryIds,
      ProductSort sort,
      ShopContext shop,
      int limit) {
    return ids(
        database
            .sql(ON_SHELF)
            .bind("marketId", shop.market().id())
            .bind("market", shop.market().handle())
            .bind("currency", shop.currency())
            .bind("locale", shop.locales().tag())
            .bind("language", shop.locales().locale().getLanguage())
            .bind("collectionId", collectionId)
            .bind("brandIds", brandIds.toArray(Long[]::new))
            .bind("categoryIds", categoryIds.toArray(Long[]::new))
            .bind("sort", sort.name())
            .bind("limit", limit));
  }

  /** The keys of so many products that sold most in a market. */
  Mono<List<Long>> bestSellers(long marketId, int limit) {
    return ids(database.sql(BEST_SELLERS).bind("marketId", marketId).bind("limit", limit));
  }

  private static Mono<List<Long>> ids(GenericExecuteSpec statement) {
    return statement.map(row -> Objects.requireNonNull(row.get(0, Long.class))).all().collectList();
  }
}
