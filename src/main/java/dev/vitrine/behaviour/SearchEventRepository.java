package dev.vitrine.behaviour;

import dev.vitrine.behaviour.SearchEvents.Clicked;
import dev.vitrine.behaviour.SearchEvents.Popular;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Reads what was searched for from the event history. */
@Repository
class SearchEventRepository {

  private static final String POPULAR =
      """
      SELECT coalesce(e.market_id, 0) AS market_id, lower(btrim(e.detail ->> 'query')) AS query,
             count(DISTINCT e.visitor_id)::int AS people
      FROM behaviour_event e
      WHERE e.kind = 'SEARCHED' AND e.counted AND NOT e.repeated AND e.at >= :since
      GROUP BY 1, 2
      HAVING count(DISTINCT e.visitor_id) >= :people
      ORDER BY people DESC, query
      LIMIT :limit
      """;

  /** Of each visitor the last click on a product: who clicks often is still one of the people. */
  private static final String CLICKS =
      """
      WITH click AS (
        SELECT DISTINCT ON (1, 2, 3, coalesce(e.visitor_id::text, e.fingerprint::text))
               coalesce(e.market_id, 0) AS market_id, lower(btrim(e.detail ->> 'query')) AS query,
               (e.detail ->> 'clickedProduct')::bigint AS product_id,
               coalesce((e.detail ->> 'position')::int, 0) AS position, e.visitor_id
        FROM behaviour_event e
        WHERE e.kind = 'SEARCHED' AND e.counted AND NOT e.repeated AND e.at >= :since
          AND e.detail ->> 'clickedProduct' IS NOT NULL
        ORDER BY 1, 2, 3, coalesce(e.visitor_id::text, e.fingerprint::text), e.at DESC)
      SELECT c.market_id, c.query, c.product_id, c.position,
             count(*) AS clicks, count(DISTINCT c.visitor_id)::int AS people
      FROM click c
      GROUP BY c.market_id, c.query, c.product_id, c.position
      ORDER BY clicks DESC, query, product_id, position
      LIMIT :limit
      """;

  private final DatabaseClient database;

  SearchEventRepository(DatabaseClient database) {
    this.database = database;
  }

  Flux<Popular> popular(Instant since, int people, int limit) {
    return database
        .sql(POPULAR)
        .bind("since", since)
        .bind("people", people)
        .bind("limit", limit)
        .mapProperties(Popular.class)
        .all();
  }

  Flux<Clicked> clicks(Instant since, int limit) {
    return database
        .sql(CLICKS)
        .bind("since", since)
        .bind("limit", limit)
        .mapProperties(Clicked.class)
        .all();
  }
}
