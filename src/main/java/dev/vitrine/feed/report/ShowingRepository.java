package dev.vitrine.feed.report;

import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was shown; many answers, one statement. */
@Repository
class ShowingRepository {

  private static final String WRITE =
      """
      INSERT INTO feed_showing (
        request_id, market_id, placement, experiment, split, cell, products, strategies)
      SELECT r."requestId", min(r."marketId"), min(r.placement), min(r.experiment), min(r.split),
             min(r.cell),
             array_agg(s.product ORDER BY r.page, s.place),
             array_agg(s.strategy ORDER BY r.page, s.place)
      FROM ROWS FROM (jsonb_to_recordset(:rows::jsonb) AS (
             "requestId" text, "marketId" bigint, placement text, experiment text,
             split text, cell smallint, products bigint[], strategies text[]))
        WITH ORDINALITY AS r (
          "requestId", "marketId", placement, experiment, split, cell, products, strategies, page)
      CROSS JOIN unnest(r.products, r.strategies)
        WITH ORDINALITY AS s (product, strategy, place)
      GROUP BY r."requestId"
      ON CONFLICT (request_id) DO UPDATE
      SET products = feed_showing.products || excluded.products,
          strategies = feed_showing.strategies || excluded.strategies
      """;

  private static final String FORGET =
      """
      DELETE FROM feed_showing f
      WHERE f.shown_at < now() - interval '35 days'
      """;

  private final DatabaseClient database;
  private final JsonMapper json;

  ShowingRepository(DatabaseClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  Mono<Void> write(List<Showing> showings) {
    return database.sql(WRITE).bind("rows", json.writeValueAsString(showings)).then();
  }

  /** Lets go of what nobody asks about any more. */
  Mono<Void> forget() {
    return database.sql(FORGET).then();
  }
}
