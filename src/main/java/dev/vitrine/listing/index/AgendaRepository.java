package dev.vitrine.listing.index;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Remembers when products change by the passing of time alone. */
@Repository
class AgendaRepository {

  /** In the order of the keys, so that two writers never wait for each other crosswise. */
  private static final String PUT =
      """
      INSERT INTO agenda (product_id, due_at, version)
      SELECT p.id, due.at, :version
      FROM unnest(:productIds, :instants) AS due (product_id, at)
      JOIN product p ON p.id = due.product_id
      ORDER BY p.id
      ON CONFLICT (product_id) DO UPDATE
      """;

  private static final String REPLACE =
      PUT
          + """
          SET due_at = excluded.due_at, version = excluded.version
          WHERE agenda.version < excluded.version
          """;

  private static final String BRING_FORWARD =
      PUT
          + """
          SET due_at = least(agenda.due_at, excluded.due_at)
          """;

  private static final String TAKE_DUE =
      """
      UPDATE agenda
      SET due_at = NULL
      WHERE product_id = ANY(ARRAY(
        SELECT product_id
        FROM agenda
        WHERE due_at <= now()
        ORDER BY due_at
        LIMIT :limit
        FOR UPDATE SKIP LOCKED))
      RETURNING product_id
      """;

  private final DatabaseClient database;

  AgendaRepository(DatabaseClient database) {
    this.database = database;
  }

  /**
   * Replaces what was remembered of products, unless somebody did so who read later.
   *
   * @param productIds the products
   * @param changes when each changes next; those that will not are absent
   * @param version the draw before the products were read
   */
  Mono<Void> replace(Collection<Long> productIds, Map<Long, Instant> changes, long version) {
    SortedMap<Long, @Nullable Instant> dues = new TreeMap<>();
    productIds.forEach(id -> dues.put(id, changes.get(id)));
    return put(REPLACE, dues, version);
  }

  /** Remembers changes of products, if they come before what is remembered of them already. */
  Mono<Void> bringForward(Map<Long, Instant> changes, long version) {
    return put(BRING_FORWARD, new TreeMap<>(changes), version);
  }

  private Mono<Void> put(String sql, SortedMap<Long, @Nullable Instant> dues, long version) {
    OffsetDateTime[] instants =
        dues.values().stream()
            .map(at -> at == null ? null : at.atOffset(ZoneOffset.UTC))
            .toArray(OffsetDateTime[]::new);
    return dues.isEmpty()
        ? Mono.empty()
        : database
            .sql(sql)
            .bind("productIds", dues.keySet().toArray(Long[]::new))
            .bind("instants", instants)
            .bind("version", version)
            .then();
  }

  /** Takes products off the agenda whose time has come. */
  Flux<Long> takeDue(int limit) {
    return database
        .sql(TAKE_DUE)
        .bind("limit", limit)
        .map(row -> Objects.requireNonNull(row.get("product_id", Long.class)))
        .all();
  }
}
