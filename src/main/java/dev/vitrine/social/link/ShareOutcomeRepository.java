package dev.vitrine.social.link;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Counts what links led to, among those who agree to be counted. */
@Repository
class ShareOutcomeRepository {

  /**
   * A purchase that names a link is that link's. Any other belongs to the last link, whoever shared
   * it, through which the same visitor met the product in the week before.
   */
  private static final String BOUGHT =
      """
      bought AS (
        SELECT DISTINCT ON (c.at, c.fingerprint) c.link_id, c.type, c.units
        FROM (
          SELECT s.link_id, s.type, s.at, s.fingerprint, s.units, s.at AS met_at
          FROM step s
          WHERE s.kind = 'PURCHASED'
          UNION ALL
          SELECT s.link_id, s.type, b.at, b.fingerprint,
                 coalesce((b.detail ->> 'units')::bigint, 1) AS units, s.at AS met_at
          FROM step s
          JOIN behaviour_event b
            ON b.visitor_id = s.visitor_id AND b.product_id = s.product_id AND b.counted
            AND b.kind = 'PURCHASED' AND b.at BETWEEN s.at AND s.at + interval '7 days'
          WHERE s.kind <> 'PURCHASED' AND NOT EXISTS (
            SELECT
            FROM share_link_step o
            WHERE o.visitor_id = b.visitor_id AND o.product_id = b.product_id
              AND o.link_id <> s.link_id AND o.at > s.at AND o.at <= b.at)) c
        ORDER BY c.at, c.fingerprint, c.met_at DESC)
      """;

  private static final String BY_LINK =
      """
      WITH step AS (
        SELECT s.link_id, s.type, s.kind, s.product_id, s.visitor_id, s.units, s.at, s.fingerprint
        FROM share_link_step s
        WHERE s.link_id = ANY(:ids)),
      """
          + BOUGHT
          + """
          SELECT l.id::text AS key, 1::bigint AS links, t.opened, t.views, t.carts, a.purchases
          FROM unnest(:ids) AS l (id)
          CROSS JOIN LATERAL (
            SELECT count(*) FILTER (WHERE s.kind = 'LINK_FOLLOWED') AS opened,
                   count(*) FILTER (WHERE s.kind LIKE '%VIEWED') AS views,
                   count(*) FILTER (WHERE s.kind = 'ADDED_TO_CART') AS carts
            FROM step s
            WHERE s.link_id = l.id) t
          CROSS JOIN LATERAL (
            SELECT coalesce(sum(b.units), 0)::bigint AS purchases
            FROM bought b
            WHERE b.link_id = l.id) a
          """;

  private static final String BY_TYPE =
      """
      WITH step AS (
        SELECT s.link_id, s.type, s.kind, s.product_id, s.visitor_id, s.units, s.at, s.fingerprint
        FROM share_link_step s
        WHERE s.at >= :since),
      """
          + BOUGHT
          + """
          SELECT l.type AS key, l.links, t.opened, t.views, t.carts, a.purchases
          FROM (SELECT k.type, count(*) AS links FROM share_link k GROUP BY k.type) l
          CROSS JOIN LATERAL (
            SELECT count(*) FILTER (WHERE s.kind = 'LINK_FOLLOWED') AS opened,
                   count(*) FILTER (WHERE s.kind LIKE '%VIEWED') AS views,
                   count(*) FILTER (WHERE s.kind = 'ADDED_TO_CART') AS carts
            FROM step s
            WHERE s.type = l.type) t
          CROSS JOIN LATERAL (
            SELECT coalesce(sum(b.units), 0)::bigint AS purchases
            FROM bought b
            WHERE b.type = l.type) a
          ORDER BY l.type
          """;

  private final DatabaseClient database;

  ShareOutcomeRepository(DatabaseClient database) {
    this.database = database;
  }

  /** What each of these links led to, by its key. */
  Mono<Map<Long, ShareOutcome>> ofLinks(Collection<Long> ids) {
    return ids.isEmpty()
        ? Mono.just(Map.of())
        : database
            .sql(BY_LINK)
            .bind("ids", ids.toArray(Long[]::new))
            .map(ShareOutcomeRepository::outcome)
            .all()
            .collectMap(of -> Long.valueOf(of.key()), Of::outcome);
  }

  /** What all links led to since an instant, by the name of the things' type. */
  Mono<List<Of>> ofTypes(Instant since) {
    return database
        .sql(BY_TYPE)
        .bind("since", since)
        .map(ShareOutcomeRepository::outcome)
        .all()
        .collectList();
  }

  private static Of outcome(Readable row) {
    ShareOutcome outcome =
        new ShareOutcome(
            number(row, "links"),
            number(row, "opened"),
            number(row, "views"),
            number(row, "carts"),
            number(row, "purchases"));
    return new Of(Objects.requireNonNull(row.get("key", String.class)), outcome);
  }

  private static long number(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, Long.class));
  }

  /** What something led to. */
  record Of(String key, ShareOutcome outcome) {}
}
