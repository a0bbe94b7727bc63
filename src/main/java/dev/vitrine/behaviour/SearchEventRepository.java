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

  private static final String CLICKS =
      """
      SELECT coalesce(e.market_id, 0) AS market_id, lower(btrim(e.detail ->> 'query')) AS query,
             (e.detail ->> 'clickedProduct')::bigint AS product_id,
             coalesce((e.detail ->> 'position')::int, 0) AS position,
             count(*) AS clicks, count(DISTINCT e.visitor_id)::int AS people
      FROM behaviour_event e
      WHERE e.kind = 'SEARCHED' AND e.counted AND NOT e.repeated AND e.at >= :since AND e.detail ->> 'clickedProduct' IS NOT NULL
      GROUP BY 1, 2, 3, 4
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
