package dev.vitrine.style.opinion;

import dev.vitrine.behaviour.visitor.VisitorRows;
import java.util.Map;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads and writes what visitors say of products. */
@Repository
class OpinionRepository {

  private static final String SAY =
      """
      INSERT INTO style_opinion (visitor_id, product_id, liked)
      SELECT v.id, said.product_id, said.liked
      FROM visitor v
      CROSS JOIN unnest(:products::bigint[], :liked::boolean[]) AS said (product_id, liked)
      WHERE v.id = :visitorId
      ON CONFLICT (visitor_id, product_id) DO UPDATE
      SET liked = excluded.liked, said_at = excluded.said_at
      """;

  private static final String OF_VISITOR =
      """
      SELECT o.product_id, o.liked
      FROM style_opinion o
      WHERE o.visitor_id = :visitorId
      ORDER BY o.said_at, o.product_id
      """;

  private static final String MOVE =
      """
      INSERT INTO style_opinion (visitor_id, product_id, liked, said_at)
      SELECT :to, o.product_id, o.liked, o.said_at
      FROM style_opinion o
      WHERE o.visitor_id = :from
      ON CONFLICT (visitor_id, product_id) DO UPDATE
      SET liked = excluded.liked, said_at = excluded.said_at
      WHERE style_opinion.said_at < excluded.said_at
      """;

  private static final String FORGET =
      """
      DELETE FROM style_opinion
      WHERE visitor_id = :visitorId
      """;

  private final DatabaseClient database;
  private final VisitorRows rows;

  OpinionRepository(DatabaseClient database) {
    this.database = database;
    this.rows = new VisitorRows(database, MOVE, FORGET);
  }

  Mono<Void> say(long visitorId, Map<Long, Boolean> liked) {
    return database
        .sql(SAY)
        .bind("visitorId", visitorId)
        .bind("products", liked.keySet().toArray(Long[]::new))
        .bind("liked", liked.values().toArray(Boolean[]::new))
        .then();
  }

  /** What a visitor said, the latest last. */
  Flux<Opinion> of(long visitorId) {
    return database
        .sql(OF_VISITOR)
        .bind("visitorId", visitorId)
        .map(
            row ->
                new Opinion(
                    Objects.requireNonNull(row.get("product_id", Long.class)),
                    Objects.requireNonNull(row.get("liked", Boolean.class))))
        .all();
  }

  Mono<Void> move(long from, long to) {
    return rows.move(from, to);
  }

  Mono<Void> forget(long visitorId) {
    return rows.forget(visitorId);
  }

  record Opinion(long product, boolean liked) {}
}
