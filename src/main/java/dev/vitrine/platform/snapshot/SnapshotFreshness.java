package dev.vitrine.platform.snapshot;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Brings snapshots up to the present for readers that cannot wait for the news: who hears of a
 * product through the outbox may be faster than the news that its category has moved.
 */
@Component
public class SnapshotFreshness {

  private static final String VERSIONS =
      """
      SELECT v.name, v.version
      FROM snapshot_version v
      WHERE v.name = ANY(:names)
      """;

  private final DatabaseClient database;
  private final Map<String, Long> known = new ConcurrentHashMap<>();

  SnapshotFreshness(DatabaseClient database) {
    this.database = database;
  }

  /**
   * Completes when each of these snapshots holds everything that was committed and announced before
   * the call; one statement, and a load for each that changed since the last call.
   */
  public Mono<Void> catchUp(Collection<Snapshot<?>> snapshots) {
    return snapshots.isEmpty()
        ? Mono.empty()
        : versions(snapshots)
            .flatMap(
                versions ->
                    Flux.fromIterable(snapshots).flatMap(it -> catchUp(it, versions)).then());
  }

  private Mono<Map<String, Long>> versions(Collection<Snapshot<?>> snapshots) {
    return database
        .sql(VERSIONS)
        .bind("names", snapshots.stream().map(Snapshot::name).toArray(String[]::new))
        .map(
            row ->
                Map.entry(
                    Objects.requireNonNull(row.get("name", String.class)),
                    Objects.requireNonNull(row.get("version", Long.class))))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  /** The version was read before the load, so the load sees at least that. */
  private Mono<Void> catchUp(Snapshot<?> snapshot, Map<String, Long> versions) {
    long version = versions.getOrDefault(snapshot.name(), 0L);
    return known.getOrDefault(snapshot.name(), 0L) >= version
        ? Mono.empty()
        : snapshot
            .refresh()
            .doOnNext(fresh -> known.merge(snapshot.name(), version, Math::max))
            .then();
  }
}
