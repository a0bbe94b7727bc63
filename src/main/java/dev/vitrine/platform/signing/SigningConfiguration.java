package dev.vitrine.platform.signing;

import dev.vitrine.platform.snapshot.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Holds the shop's key in memory. */
@Configuration(proxyBeanMethods = false)
class SigningConfiguration {

  private static final String KEY =
      """
      SELECT key
      FROM signing_key
      """;

  @Bean
  Snapshot<SigningKey> signingKey(DatabaseClient database, SigningProperties properties) {
    String configured = properties.signingKey();
    return new Snapshot<>(
        "signingKey",
        configured == null
            ? stored(database)
            : Mono.just(SigningKey.of(configured.getBytes(StandardCharsets.UTF_8))));
  }

  private static Mono<SigningKey> stored(DatabaseClient database) {
    return database
        .sql(KEY)
        .map(row -> SigningKey.of(Objects.requireNonNull(row.get("key", byte[].class))))
        .one();
  }
}
