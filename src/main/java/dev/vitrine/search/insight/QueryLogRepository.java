package dev.vitrine.search.insight;

import dev.vitrine.platform.intake.JsonRows;
import dev.vitrine.search.insight.Insights.Report;
import dev.vitrine.search.insight.Insights.Reported;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Adds up searches and tells of them. */
@Repository
class QueryLogRepository {

  private static final String ADD =
      """
      INSERT INTO search_query (day, market_id, locale, query, searches, nothing)
      SELECT r.day, m.id, r.locale, r.query, r.searches, r.nothing
      FROM jsonb_to_recordset(:rows::jsonb) AS r (
        day date, "marketId" bigint, locale text, query text, searches bigint, nothing bigint)
      JOIN market m ON m.id = r."marketId"
      ORDER BY r.day, m.id, r.locale, r.query
      ON CONFLICT (day, market_id, locale, query) DO UPDATE
      SET searches = search_query.searches + excluded.searches,
          nothing = search_query.nothing + excluded.nothing
      """;

  private static final String REPORT =
      """
      WITH asked AS (
        SELECT q.market_id, q.locale, q.query, sum(q.searches)::bigint AS searches,
               sum(q.nothing)::bigint AS nothing
        FROM search_query q
        JOIN market m ON m.id = q.market_id
        WHERE q.day >= :since
          AND (:market::text IS NULL OR m.handle = :market)
          AND (:locale::text IS NULL OR q.locale = :locale)
        GROUP BY q.market_id, q.locale, q.query),
      clicked AS (
        SELECT e.market_id, lower(btrim(e.detail ->> 'query')) AS query, count(*) AS clicks
        FROM behaviour_event e
        WHERE e.kind = 'SEARCHED' AND e.counted AND NOT e.repeated AND e.at >= :since
          AND e.detail ->> 'clickedProduct' IS NOT NULL
        GROUP BY 1, 2)
      SELECT a.market_id, a.locale, a.query, a.searches, a.nothing,
             coalesce(c.clicks, 0)::bigint AS clicks
      FROM asked a
      LEFT JOIN clicked c ON c.market_id = a.market_id AND c.query = a.query
      WHERE (:report = 'TOP')
        OR (:report = 'NOTHING' AND a.nothing > 0)
        OR (:report = 'UNCLICKED' AND a.nothing < a.searches AND c.clicks IS NULL)
      ORDER BY CASE WHEN :report = 'NOTHING' THEN a.nothing ELSE a.searches END DESC,
               a.query, a.locale, a.market_id
      LIMIT :limit
      """;

  private static final String FORGET = "DELETE FROM search_query WHERE day < :day";

  private final DatabaseClient database;
  private final JsonRows rows;

  QueryLogRepository(DatabaseClient database, JsonRows rows) {
    this.database = database;
    this.rows = rows;
  }

  Mono<Void> add(List<QueryLog.Row> counted) {
    return rows.write(ADD, counted);
  }

  /** Forgets every day before this one; answers how many rows that were. */
  Mono<Long> forget(LocalDate day) {
    return database.sql(FORGET).bind("day", day).fetch().rowsUpdated();
  }

  /** Queries since a day, those first that were made most often, or found nothing most often. */
  Flux<Reported> report(
      Report report, @Nullable String market, @Nullable String locale, LocalDate since, int limit) {
    return database
        .sql(REPORT)
        .bind("report", report.name())
        .bind("market", Parameter.fromOrEmpty(market, String.class))
        .bind("locale", Parameter.fromOrEmpty(locale, String.class))
        .bind("since", since)
        .bind("limit", limit)
        .mapProperties(Reported.class)
        .all();
  }
}
