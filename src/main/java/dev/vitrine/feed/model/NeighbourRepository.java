package dev.vitrine.feed.model;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Keeps neighbourhoods; many rows, one statement. */
@Repository
class NeighbourRepository {

  private static final String WRITE =
      """
      INSERT INTO feed_neighbours (product_id, model, people, targets, weights, built_at)
      SELECT r.product, :model, r.people, r.targets, r.weights, clock_timestamp()
      FROM jsonb_to_recordset(:rows::jsonb) AS r (
        product bigint, people int, targets bigint[], weights double precision[])
      JOIN product p ON p.id = r.product
      ON CONFLICT (product_id, model) DO UPDATE
      SET people = excluded.people, targets = excluded.targets, weights = excluded.weights,
          built_at = excluded.built_at
      """;

  private static final String REMOVE =
      """
      DELETE FROM feed_neighbours n
      WHERE n.model = :model AND n.product_id = ANY(:productIds)
      """;

  private static final String REMOVE_OLDER =
      """
      DELETE FROM feed_neighbours n
      WHERE n.model = :model AND n.built_at < :built
      """;

  private static final String READ =
      """
      SELECT n.product_id, n.targets, n.weights
      FROM feed_neighbours n
      WHERE n.model = :model AND n.product_id = ANY(:productIds)
      """;

  private static final String PEOPLE =
      """
      SELECT n.product_id, n.people
      FROM feed_neighbours n
      WHERE n.model = :model AND n.product_id = ANY(:productIds)
      """;

  private final DatabaseClient database;
  private final JsonMapper json;

  NeighbourRepository(DatabaseClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  Mono<Void> write(PairModel model, List<Neighbourhood> learnt) {
    List<Row> rows = learnt.stream().map(Row::of).toList();
    return database
        .sql(WRITE)
        .bind("model", model.name())
        .bind("rows", json.writeValueAsString(rows))
        .then();
  }

  Mono<Void> remove(PairModel model, Collection<Long> productIds) {
    return database
        .sql(REMOVE)
        .bind("model", model.name())
        .bind("productIds", productIds.toArray(Long[]::new))
        .then();
  }

  /** Removes what was learnt before. */
  Mono<Void> removeOlder(PairModel model, Instant built) {
    return database.sql(REMOVE_OLDER).bind("model", model.name()).bind("built", built).then();
  }

  /** The neighbours of those products that have any, the strongest first. */
  Mono<Map<Long, List<Neighbour>>> of(PairModel model, Collection<Long> productIds) {
    return database
        .sql(READ)
        .bind("model", model.name())
        .bind("productIds", productIds.toArray(Long[]::new))
        .map(row -> Map.entry(product(row), neighbours(row)))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue, HashMap::new);
  }

  /** On how many trails each of these products stands, where that is known. */
  Mono<Map<Long, Integer>> people(PairModel model, Collection<Long> productIds) {
    return database
        .sql(PEOPLE)
        .bind("model", model.name())
        .bind("productIds", productIds.toArray(Long[]::new))
        .map(
            row ->
                Map.entry(product(row), Objects.requireNonNull(row.get("people", Integer.class))))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue, HashMap::new);
  }

  private static Long product(Readable row) {
    return Objects.requireNonNull(row.get("product_id", Long.class));
  }

  private static List<Neighbour> neighbours(Readable row) {
    Long[] targets = Objects.requireNonNull(row.get("targets", Long[].class));
    Double[] weights = Objects.requireNonNull(row.get("weights", Double[].class));
    List<Neighbour> neighbours = new ArrayList<>(targets.length);
    for (int i = 0; i < targets.length; i++) {
      neighbours.add(new Neighbour(targets[i], weights[i]));
    }
    return neighbours;
  }

  private record Row(long product, int people, List<Long> targets, List<Double> weights) {

    static Row of(Neighbourhood learnt) {
      return new Row(
          learnt.product(),
          learnt.people(),
          learnt.neighbours().stream().map(Neighbour::product).toList(),
          learnt.neighbours().stream().map(Neighbour::weight).toList());
    }
  }
}
