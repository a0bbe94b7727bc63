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
   * What the sharer does themselves does not count. A purchase belongs to the last thing of its
   * kind that the same visitor did through a link in the week before.
   */
  private static final String LED =
      """
      led AS (
        SELECT l.id, l.type, e.kind, e.product_id, e.visitor_id, e.at
        FROM link l
        JOIN behaviour_event e ON e.detail ->> 'request' = l.request_id
        LEFT JOIN visitor s ON s.customer_id = l.customer_id
        WHERE e.counted AND e.at >= :since AND (e.visitor_id = s.id) IS NOT TRUE),
      bought AS (
        SELECT DISTINCT ON (b.at, b.fingerprint) l.id, l.type,
               coalesce((b.detail ->> 'units')::bigint, 1) AS units
        FROM led l
        JOIN behaviour_event b
          ON b.visitor_id = l.visitor_id AND b.product_id = l.product_id AND b.kind = 'PURCHASED'
          AND b.counted AND b.at BETWEEN l.at AND l.at + interval '7 days'
        WHERE l.kind <> 'PURCHASED'
        ORDER BY b.at, b.fingerprint, l.at DESC),
      """;

  private static final String BY_LINK =
      """
      WITH link AS (
        SELECT l.id, l.type, l.customer_id, l.request_id
        FROM share_link l
        WHERE l.id = ANY(:ids)),
      """
          + LED
          + """
          steps AS (
            SELECT l.id, count(*) FILTER (WHERE l.kind LIKE '%VIEWED') AS views,
                   count(*) FILTER (WHERE l.kind = 'ADDED_TO_CART') AS carts
            FROM led l
            GROUP BY l.id),
          sales AS (
            SELECT b.id, sum(b.units)::bigint AS purchases
            FROM bought b
            GROUP BY b.id)
          SELECT l.id::text AS key, 1::bigint AS links, coalesce(t.views, 0) AS views,
                 coalesce(t.carts, 0) AS carts, coalesce(a.purchases, 0) AS purchases
          FROM link l
          LEFT JOIN steps t ON t.id = l.id
          LEFT JOIN sales a ON a.id = l.id
          """;

  private static final String BY_TYPE =
      """
      WITH link AS (
        SELECT l.id, l.type, l.customer_id, l.request_id
        FROM share_link l),
      """
          + LED
          + """
          steps AS (
            SELECT l.type, count(*) FILTER (WHERE l.kind LIKE '%VIEWED') AS views,
                   count(*) FILTER (WHERE l.kind = 'ADDED_TO_CART') AS carts
            FROM led l
            GROUP BY l.type),
          sales AS (
            SELECT b.type, sum(b.units)::bigint AS purchases
            FROM bought b
            GROUP BY b.type)
          SELECT l.type AS key, count(*) AS links, coalesce(max(t.views), 0) AS views,
                 coalesce(max(t.carts), 0) AS carts, coalesce(max(a.purchases), 0) AS purchases
          FROM link l
          LEFT JOIN steps t ON t.type = l.type
          LEFT JOIN sales a ON a.type = l.type
          GROUP BY l.type
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
            .bind("since", Instant.EPOCH)
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
