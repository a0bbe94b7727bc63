package dev.vitrine.listing.index;

import dev.vitrine.listing.index.ListingIndex.State;
import io.r2dbc.postgresql.codec.Interval;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Knows which indices there are. */
@Repository
class ListingIndexRepository {

  private static final String DRAW =
      """
      SELECT nextval('listing_version') AS version, clock_timestamp() AS at
      """;

  private static final String ALL =
      """
      SELECT i.name, i.market_id, i.mapping_version, i.state
      FROM listing_index i
      ORDER BY i.changed_at, i.name
      """;

  private static final String EXPIRED =
      """
      SELECT i.name, i.market_id, i.mapping_version, i.state
      FROM listing_index i
      WHERE i.state = 'RETIRED' AND i.changed_at < now() - :grace
      """;

  private static final String ADD =
      """
      INSERT INTO listing_index (name, market_id, mapping_version, state)
      VALUES (:name, :marketId, :mappingVersion, 'BUILDING')
      """;

  private static final String RETIRE_OTHERS =
      """
      UPDATE listing_index
      SET state = 'RETIRED', changed_at = now()
      WHERE market_id = :marketId AND name <> :name AND state <> 'RETIRED'
      """;

  private static final String GO_LIVE =
      """
      UPDATE listing_index
      SET state = 'LIVE', changed_at = now()
      WHERE name = :name
      """;

  private static final String RETIRE =
      """
      UPDATE listing_index
      SET state = 'RETIRED', changed_at = now()
      WHERE name = :name
      """;

  private static final String REMOVE =
      """
      DELETE FROM listing_index
      WHERE name = :name
      """;

  private final DatabaseClient database;

  ListingIndexRepository(DatabaseClient database) {
    this.database = database;
  }

  /**
   * A version for documents and the instant that they hold for. Drawn before their rows are read:
   * who drew later has read later.
   */
  Mono<Draw> draw() {
    return database
        .sql(DRAW)
        .map(
            row ->
                new Draw(
                    Objects.requireNonNull(row.get("version", Long.class)),
                    Objects.requireNonNull(row.get("at", Instant.class))))
        .one();
  }

  /** Every index, oldest state first. */
  Flux<ListingIndex> all() {
    return database.sql(ALL).map(ListingIndexRepository::listingIndex).all();
  }

  /** Replaced indices that nobody can be reading any more. */
  Flux<ListingIndex> expired(Duration grace) {
    return database
        .sql(EXPIRED)
        .bind("grace", Interval.of(grace))
        .map(ListingIndexRepository::listingIndex)
        .all();
  }

  Mono<Void> add(ListingIndex index) {
    return database
        .sql(ADD)
        .bind("name", index.name())
        .bind("marketId", index.marketId())
        .bind("mappingVersion", index.mappingVersion())
        .then();
  }

  /** Makes the index the one that is read, in place of every other of its market. */
  Mono<Void> goLive(ListingIndex index) {
    return database
        .sql(RETIRE_OTHERS)
        .bind("marketId", index.marketId())
        .bind("name", index.name())
        .then()
        .then(database.sql(GO_LIVE).bind("name", index.name()).then());
  }

  Mono<Void> retire(ListingIndex index) {
    return database.sql(RETIRE).bind("name", index.name()).then();
  }

  Mono<Void> remove(ListingIndex index) {
    return database.sql(REMOVE).bind("name", index.name()).then();
  }

  private static ListingIndex listingIndex(Readable row) {
    return new ListingIndex(
        Objects.requireNonNull(row.get("name", String.class)),
        Objects.requireNonNull(row.get("market_id", Long.class)),
        Objects.requireNonNull(row.get("mapping_version", Integer.class)),
        State.valueOf(Objects.requireNonNull(row.get("state", String.class))));
  }

  /**
   * A draw.
   *
   * @param version greater than every one drawn before
   * @param at the database's clock, later than every change that is visible by then
   */
  record Draw(long version, Instant at) {}
}
