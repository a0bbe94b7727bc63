package dev.vitrine.partner;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads and writes API keys. Writers announce the change to every instance. */
@Repository
class ApiKeyRepository {

  private static final String ALL =
      """
      SELECT id, label, prefix, hash, scopes, created_at, expires_at, revoked_at, last_used_at
      FROM api_key
      ORDER BY id
      """;

  private static final String INSERT =
      """
      INSERT INTO api_key (label, prefix, hash, scopes, expires_at)
      VALUES (:label, :prefix, :hash, :scopes, :expiresAt)
      RETURNING id, label, prefix, hash, scopes, created_at, expires_at, revoked_at, last_used_at,
        snapshot_changed('apiKey')
      """;

  private static final String REVOKE =
      """
      UPDATE api_key
      SET revoked_at = coalesce(revoked_at, now())
      WHERE id = :id
      RETURNING id, label, prefix, hash, scopes, created_at, expires_at, revoked_at, last_used_at,
        snapshot_changed('apiKey')
      """;

  private static final String TOUCH =
      """
      UPDATE api_key
      SET last_used_at = :at
      WHERE id = :id
      """;

  private final DatabaseClient database;

  ApiKeyRepository(DatabaseClient database) {
    this.database = database;
  }

  Flux<ApiKeyRing.Entry> all() {
    return database.sql(ALL).map(ApiKeyRepository::entry).all();
  }

  Mono<ApiKey> insert(String label, Secret secret, Set<Scope> scopes, @Nullable Instant expiresAt) {
    return database
        .sql(INSERT)
        .bind("label", label)
        .bind("prefix", secret.prefix())
        .bind("hash", secret.hash().bytes())
        .bind("scopes", scopes.stream().map(Scope::key).toArray(String[]::new))
        .bind("expiresAt", Parameter.fromOrEmpty(expiresAt, Instant.class))
        .map(ApiKeyRepository::entry)
        .one()
        .map(ApiKeyRing.Entry::key);
  }

  /** The key, revoked now or before; empty for an unknown one. */
  Mono<ApiKey> revoke(long id) {
    return database
        .sql(REVOKE)
        .bind("id", id)
        .map(ApiKeyRepository::entry)
        .one()
        .map(ApiKeyRing.Entry::key);
  }

  Mono<Void> touch(long id, Instant at) {
    return database.sql(TOUCH).bind("id", id).bind("at", at).then();
  }

  private static ApiKeyRing.Entry entry(Readable row) {
    return new ApiKeyRing.Entry(new Secret.Hash(value(row, "hash", byte[].class)), key(row));
  }

  private static ApiKey key(Readable row) {
    return new ApiKey(
        value(row, "id", Long.class),
        value(row, "label", String.class),
        value(row, "prefix", String.class),
        scopes(value(row, "scopes", String[].class)),
        value(row, "created_at", Instant.class),
        row.get("expires_at", Instant.class),
        row.get("revoked_at", Instant.class),
        row.get("last_used_at", Instant.class));
  }

  private static Set<Scope> scopes(String[] keys) {
    return Arrays.stream(keys)
        .map(Scope::of)
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static <T> T value(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type));
  }
}
