package dev.vitrine.catalog.product;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Runs statements that take many rows as one JSON parameter named {@code rows}. */
@Component
class RowStatements {

  private final DatabaseClient database;
  private final JsonMapper json;

  RowStatements(DatabaseClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Runs a statement with one parameter. */
  Mono<Void> run(String sql, String name, Object value) {
    return database.sql(sql).bind(name, value).then();
  }

  /** Runs a statement unless there are no rows. */
  Mono<Void> write(String sql, List<ObjectNode> rows) {
    return rows.isEmpty() ? Mono.empty() : run(sql, "rows", json.writeValueAsString(rows));
  }

  /** Runs a statement that returns {@code key} and {@code id}, unless there are no rows. */
  Mono<Map<String, Long>> keys(String sql, List<ObjectNode> rows) {
    if (rows.isEmpty()) {
      return Mono.just(Map.of());
    }
    return database
        .sql(sql)
        .bind("rows", json.writeValueAsString(rows))
        .map(
            row ->
                Map.entry(
                    Objects.requireNonNull(row.get("key", String.class)),
                    Objects.requireNonNull(row.get("id", Long.class))))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }
}
