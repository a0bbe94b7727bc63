package dev.vitrine.style.size;

import dev.vitrine.behaviour.visitor.VisitorRows;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads and writes the sizes that visitors set. */
@Repository
class SizeRepository {

  private static final String SET =
      """
      INSERT INTO style_size (visitor_id, category, size)
      SELECT v.id, :category, :size
      FROM visitor v
      WHERE v.id = :visitorId
      ON CONFLICT (visitor_id, category) DO UPDATE
      SET size = excluded.size, set_at = excluded.set_at
      """;

  private static final String OF_VISITOR =
      """
      SELECT s.category, s.size
      FROM style_size s
      WHERE s.visitor_id = :visitorId
      ORDER BY s.category
      """;

  private static final String MOVE =
      """
      INSERT INTO style_size (visitor_id, category, size, set_at)
      SELECT :to, s.category, s.size, s.set_at
      FROM style_size s
      WHERE s.visitor_id = :from
      ON CONFLICT (visitor_id, category) DO UPDATE
      SET size = excluded.size, set_at = excluded.set_at
      WHERE style_size.set_at < excluded.set_at
      """;

  private static final String FORGET =
      """
      DELETE FROM style_size
      WHERE visitor_id = :visitorId
      """;

  private final DatabaseClient database;
  private final VisitorRows rows;

  SizeRepository(DatabaseClient database) {
    this.database = database;
    this.rows = new VisitorRows(database, MOVE, FORGET);
  }

  /** Takes down what a visitor wears of a category; null for nothing. */
  Mono<Void> set(long visitorId, String category, @Nullable String size) {
    return database
        .sql(SET)
        .bind("visitorId", visitorId)
        .bind("category", category)
        .bind("size", Parameter.fromOrEmpty(size, String.class))
        .then();
  }

  /** What a visitor set, by the merchant's key of the category. */
  Flux<OwnSize> of(long visitorId) {
    return database
        .sql(OF_VISITOR)
        .bind("visitorId", visitorId)
        .map(
            row ->
                new OwnSize(
                    Objects.requireNonNull(row.get("category", String.class)),
                    row.get("size", String.class)))
        .all();
  }

  Mono<Void> move(long from, long to) {
    return rows.move(from, to);
  }

  Mono<Void> forget(long visitorId) {
    return rows.forget(visitorId);
  }
}
