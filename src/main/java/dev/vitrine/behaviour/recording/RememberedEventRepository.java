package dev.vitrine.behaviour.recording;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Hands on, tells and forgets what single visitors did. */
@Repository
class RememberedEventRepository {

  private static final String MOVE =
      """
      UPDATE behaviour_event
      SET visitor_id = :to
      WHERE visitor_id = :from
      """;

  /**
   * An order stays a sale, of nobody from then on, so that it can still be taken back: its
   * purchases are written anew without the visitor, and the models hear of all that went. Where the
   * storefront told of a purchase before the order came, that counted in the order's stead; the
   * order takes over what it counted, and where.
   */
  private static final String FORGET =
      """
      WITH lately AS (
        DELETE FROM behaviour_lately
        WHERE visitor_id = :visitorId),
      gone AS (
        DELETE FROM behaviour_event
        WHERE visitor_id = :visitorId
        RETURNING kind, product_id, market_id, detail, at, counted, repeated, fingerprint),
      ordered AS (
        SELECT g.*
        FROM gone g
        WHERE g.kind = 'PURCHASED' AND g.detail ? 'order'),
      stand_in AS (
        SELECT DISTINCT ON (t.fingerprint)
               o.fingerprint, t.market_id, (t.detail ->> 'units')::int AS units
        FROM gone t
        JOIN ordered o
          ON o.product_id = t.product_id AND NOT o.counted
          AND o.at > t.at - interval '1 hour' AND o.at < t.at + interval '1 hour'
        WHERE t.kind = 'PURCHASED' AND t.counted AND NOT t.detail ? 'order'
        ORDER BY t.fingerprint, abs(extract(epoch FROM o.at - t.at))),
      stood_in AS (
        SELECT s.fingerprint, min(s.market_id) AS market_id, sum(s.units) AS units
        FROM stand_in s
        GROUP BY s.fingerprint)
      INSERT INTO behaviour_event
        (kind, product_id, market_id, detail, at, counted, repeated, fingerprint)
      SELECT o.kind, o.product_id,
             CASE WHEN s.units IS NULL THEN o.market_id ELSE s.market_id END,
             CASE WHEN s.units IS NULL THEN o.detail
                  ELSE o.detail || jsonb_build_object('units', s.units) END,
             o.at, o.counted OR s.units IS NOT NULL, o.repeated AND s.units IS NULL, o.fingerprint
      FROM ordered o
      LEFT JOIN stood_in s ON s.fingerprint = o.fingerprint
      """;

  /**
   * Names as the shop's pages, orders and import tell them; keys of the database are nobody's
   * business.
   */
  private static final String EXPORT =
      """
      SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
               'kind', e.kind, 'at', e.at, 'market', m.handle,
               'product', p.external_id, 'sku', v.sku,
               'category', g.external_id, 'collection', c.handle, 'brand', b.handle,
               'title', coalesce(b.name, t.texts -> m.default_locale ->> 'title', t.any_title),
               'query', e.detail ->> 'query', 'position', e.detail -> 'position',
               'clickedProduct', k.external_id,
               'clickedTitle', coalesce(
                 k.texts -> m.default_locale ->> 'title',
                 jsonb_path_query_first(k.texts, '$.*.title') #>> '{}'),
               'requestId', e.detail ->> 'request', 'order', o.number,
               'quantity', CASE WHEN e.kind = 'PURCHASED' THEN e.detail -> 'units' END))
             ORDER BY e.at), '[]')::text
      FROM behaviour_event e
      LEFT JOIN market m ON m.id = e.market_id
      LEFT JOIN product p ON p.id = e.product_id
      LEFT JOIN product k ON k.id = (e.detail ->> 'clickedProduct')::bigint
      LEFT JOIN variant v ON v.id = (e.detail ->> 'variant')::bigint
      LEFT JOIN category g ON g.id = (e.detail ->> 'category')::bigint
      LEFT JOIN collection c ON c.id = (e.detail ->> 'collection')::bigint
      LEFT JOIN brand b ON b.id = (e.detail ->> 'brand')::bigint
      LEFT JOIN orders o ON o.id = (e.detail ->> 'order')::bigint
      LEFT JOIN LATERAL (
        SELECT n.texts, jsonb_path_query_first(n.texts, '$.*.title') #>> '{}' AS any_title
        FROM (SELECT coalesce(p.texts, g.texts, c.texts) AS texts) n) t ON true
      WHERE e.visitor_id = :visitorId
      """;

  private final DatabaseClient database;

  RememberedEventRepository(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> move(long from, long to) {
    return database.sql(MOVE).bind("from", from).bind("to", to).then();
  }

  /** Takes away what a visitor did; what they ordered stays as a sale to nobody. */
  Mono<Void> forget(long visitorId) {
    return database.sql(FORGET).bind("visitorId", visitorId).then();
  }

  /** A JSON list of everything. */
  Mono<String> export(long visitorId) {
    return database.sql(EXPORT).bind("visitorId", visitorId).mapValue(String.class).one();
  }
}
