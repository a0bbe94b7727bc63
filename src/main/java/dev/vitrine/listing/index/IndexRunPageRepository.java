package dev.vitrine.listing.index;

import dev.vitrine.platform.graphql.TimeCursor;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads runs by when they were asked for. */
@Repository
class IndexRunPageRepository {

  private static final String CHOSEN =
      """
      FROM index_run
      WHERE (:marketId::bigint IS NULL OR market_id = :marketId)
        AND (:kind::text IS NULL OR kind = :kind)
      """;

  private static final String OLDER =
      "SELECT "
          + IndexRunRepository.COLUMNS
          + CHOSEN
          + """
            AND (requested_at, id) < (:at, :id)
          ORDER BY requested_at DESC, id DESC
          LIMIT :limit
          """;

  private static final String NEWER =
      "SELECT "
          + IndexRunRepository.COLUMNS
          + CHOSEN
          + """
            AND (requested_at, id) > (:at, :id)
          ORDER BY requested_at, id
          LIMIT :limit
          """;

  private static final String COUNT = "SELECT count(*)::int " + CHOSEN;

  private final DatabaseClient database;

  IndexRunPageRepository(DatabaseClient database) {
    this.database = database;
  }

  /** So many runs asked for before a spot, the latest first, or after it, the earliest first. */
  Flux<IndexRun> from(Choice choice, TimeCursor.Spot spot, boolean newer, int limit) {
    return chosen(newer ? NEWER : OLDER, choice)
        .bind("at", spot.at())
        .bind("id", spot.id())
        .bind("limit", limit)
        .map(IndexRunRepository::run)
        .all();
  }

  Mono<Integer> count(Choice choice) {
    return chosen(COUNT, choice).mapValue(Integer.class).one();
  }

  private GenericExecuteSpec chosen(String sql, Choice choice) {
    String kind = choice.kind() == null ? null : choice.kind().name();
    return database
        .sql(sql)
        .bind("marketId", Parameter.fromOrEmpty(choice.marketId(), Long.class))
        .bind("kind", Parameter.fromOrEmpty(kind, String.class));
  }

  /**
   * Which runs are meant.
   *
   * @param marketId those of this market; null for all
   * @param kind those of this kind; null for all
   */
  record Choice(@Nullable Long marketId, IndexRun.@Nullable Kind kind) {}
}
