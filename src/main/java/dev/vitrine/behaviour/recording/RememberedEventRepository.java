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

  private static final String FORGET =
      """
      DELETE FROM behaviour_event
      WHERE visitor_id = :visitorId
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

  Mono<Void> forget(long visitorId) {
    return database.sql(FORGET).bind("visitorId", visitorId).then();
  }

  /** A JSON list of everything. */
  Mono<String> export(long visitorId) {
    return database.sql(EXPORT).bind("visitorId", visitorId).mapValue(String.class).one();
  }
}
