package dev.vitrine.platform.store;

import io.r2dbc.spi.ConnectionFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.ReactiveRedisConnection;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** One probe for each store. */
@Configuration(proxyBeanMethods = false)
class StoreProbes {

  private static final String NOTHING =
      """
      SELECT 1
      """;

  @Bean
  StoreProbe postgresqlProbe(ConnectionFactory connections) {
    DatabaseClient database = DatabaseClient.create(unguarded(connections));
    return new StoreProbe(Store.POSTGRESQL, database.sql(NOTHING).fetch().one());
  }

  private static ConnectionFactory unguarded(ConnectionFactory connections) {
    return connections instanceof GuardedPool guarded ? guarded.pool() : connections;
  }

  @Bean
  StoreProbe redisProbe(ReactiveRedisConnectionFactory connections) {
    Mono<String> ping =
        Mono.usingWhen(
            Mono.fromSupplier(connections::getReactiveConnection),
            ReactiveRedisConnection::ping,
            ReactiveRedisConnection::closeLater);
    return new StoreProbe(Store.REDIS, ping);
  }

  @Bean
  StoreProbe elasticsearchProbe(Elasticsearch elasticsearch) {
    return new StoreProbe(Store.ELASTICSEARCH, elasticsearch.health());
  }
}
