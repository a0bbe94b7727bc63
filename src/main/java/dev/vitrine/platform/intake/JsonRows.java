package dev.vitrine.platform.intake;

import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Moves many rows in and out of the database in one statement, as JSON. */
@Component
public class JsonRows {

  private final DatabaseClient database;
  private final JsonMapper json;

  JsonRows(DatabaseClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * Things by their key.
   *
   * @param sql takes {@code :keys} and answers {@code key} and {@code state}, a JSON object
   */
  public <S> Mono<Map<String, S>> load(String sql, Set<String> keys, Class<S> type) {
    return byKey(database.sql(sql).bind("keys", keys.toArray(String[]::new)), type);
  }

  /**
   * All things by their key.
   *
   * @param sql answers {@code key} and {@code state}, a JSON object
   */
  public <S> Mono<Map<String, S>> load(String sql, Class<S> type) {
    return byKey(database.sql(sql), type);
  }

  private <S> Mono<Map<String, S>> byKey(GenericExecuteSpec statement, Class<S> type) {
    return statement
        .map(row -> Map.entry(text(row, "key"), json.readValue(text(row, "state"), type)))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  /**
   * Every row of a statement.
   *
   * @param sql answers {@code state}, a JSON object
   */
  public <S> Flux<S> all(String sql, Class<S> type) {
    return database.sql(sql).map(row -> json.readValue(text(row, "state"), type)).all();
  }

  /** Runs a statement that takes {@code :rows}, a JSON list. */
  public Mono<Void> write(String sql, Collection<?> rows) {
    return database.sql(sql).bind("rows", json.writeValueAsString(rows)).then();
  }

  /** Runs a statement that takes {@code :rows}, a JSON list, and answers {@code id}s. */
  public Flux<Long> ids(String sql, Collection<?> rows) {
    return database
        .sql(sql)
        .bind("rows", json.writeValueAsString(rows))
        .map(row -> Objects.requireNonNull(row.get("id", Long.class)))
        .all();
  }

  private static String text(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, String.class));
  }
}
