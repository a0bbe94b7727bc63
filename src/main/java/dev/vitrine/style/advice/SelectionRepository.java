package dev.vitrine.style.advice;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads and writes what advisers chose. */
@Repository
class SelectionRepository {

  private static final String SHOWN =
      """
      SELECT s.id, s.note, s.locale, s.products, s.created_at, s.expires_at
      FROM style_selection s
      JOIN style_advice_grant g ON g.visitor_id = s.visitor_id AND g.granted
      JOIN visitor v ON v.id = s.visitor_id AND v.personalization
      WHERE s.visitor_id = :visitorId
        AND s.dismissed_at IS NULL
        AND coalesce(s.expires_at > now(), true)
      ORDER BY s.id DESC
      LIMIT 50
      """;

  private static final String ALL =
      """
      SELECT s.id, s.note, s.locale, s.products, s.created_at, s.expires_at
      FROM style_selection s
      WHERE s.visitor_id = :visitorId
      ORDER BY s.id
      """;

  private static final String INSERT =
      """
      INSERT INTO style_selection AS s (visitor_id, adviser, note, locale, products, expires_at)
      SELECT v.id, :adviser, :note, :locale, :products, :expiresAt::timestamptz
      FROM style_advice_grant g
      JOIN visitor v ON v.id = g.visitor_id
      WHERE v.id = :visitorId AND g.granted AND v.personalization
      RETURNING s.id, s.note, s.locale, s.products, s.created_at, s.expires_at
      """;

  private static final String DISMISS =
      """
      UPDATE style_selection
      SET dismissed_at = now()
      WHERE id = :id AND visitor_id = :visitorId AND dismissed_at IS NULL
      """;

  private static final String DELETE =
      """
      DELETE FROM style_selection s
      USING style_advice_grant g, visitor v
      WHERE s.id = :id
        AND g.visitor_id = s.visitor_id
        AND g.granted
        AND v.id = s.visitor_id
        AND v.personalization
      """;

  private static final String MOVE =
      """
      UPDATE style_selection
      SET visitor_id = :to
      WHERE visitor_id = :from
      """;

  private static final String FORGET =
      """
      DELETE FROM style_selection
      WHERE visitor_id = :visitorId
      """;

  private final DatabaseClient database;

  SelectionRepository(DatabaseClient database) {
    this.database = database;
  }

  /**
   * What a visitor is shown, the latest first: nothing that they dismissed or that is over, and
   * nothing at all unless they let advisers choose for them.
   */
  Flux<Selection> shown(long visitorId) {
    return database
        .sql(SHOWN)
        .bind("visitorId", visitorId)
        .map(SelectionRepository::selection)
        .all();
  }

  /** Everything that was ever chosen for a visitor. */
  Flux<Selection> all(long visitorId) {
    return database.sql(ALL).bind("visitorId", visitorId).map(SelectionRepository::selection).all();
  }

  /** Keeps a selection; empty where the visitor does not let advisers choose for them. */
  Mono<Selection> insert(long visitorId, String adviser, Draft draft) {
    var insert =
        database
            .sql(INSERT)
            .bind("visitorId", visitorId)
            .bind("adviser", adviser)
            .bind("note", draft.note())
            .bind("locale", draft.locale())
            .bind("products", draft.products().toArray(Long[]::new));
    Instant expiresAt = draft.expiresAt();
    return (expiresAt == null
            ? insert.bindNull("expiresAt", Instant.class)
            : insert.bind("expiresAt", expiresAt))
        .map(SelectionRepository::selection)
        .one();
  }

  /** Shows it no more; false where the visitor has no such selection. */
  Mono<Boolean> dismiss(long id, long visitorId) {
    return database
        .sql(DISMISS)
        .bind("id", id)
        .bind("visitorId", visitorId)
        .fetch()
        .rowsUpdated()
        .map(rows -> rows > 0);
  }

  /** Takes it back; false where there is none, or its visitor lets no adviser choose for them. */
  Mono<Boolean> delete(long id) {
    return database.sql(DELETE).bind("id", id).fetch().rowsUpdated().map(rows -> rows > 0);
  }

  Mono<Void> move(long from, long to) {
    return database.sql(MOVE).bind("from", from).bind("to", to).then();
  }

  Mono<Void> forget(long visitorId) {
    return database.sql(FORGET).bind("visitorId", visitorId).then();
  }

  private static Selection selection(Readable row) {
    return new Selection(
        Objects.requireNonNull(row.get("id", Long.class)),
        Objects.requireNonNull(row.get("note", String.class)),
        Objects.requireNonNull(row.get("locale", String.class)),
        List.of(Objects.requireNonNull(row.get("products", Long[].class))),
        Objects.requireNonNull(row.get("created_at", Instant.class)),
        row.get("expires_at", Instant.class));
  }
}
