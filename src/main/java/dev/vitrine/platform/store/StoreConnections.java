package dev.vitrine.platform.store;

import static io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider.OPTIONS;
import static io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider.SSL_MODE;
import static io.r2dbc.spi.ConnectionFactoryOptions.DATABASE;
import static io.r2dbc.spi.ConnectionFactoryOptions.DRIVER;
import static io.r2dbc.spi.ConnectionFactoryOptions.HOST;
import static io.r2dbc.spi.ConnectionFactoryOptions.PASSWORD;
import static io.r2dbc.spi.ConnectionFactoryOptions.PORT;
import static io.r2dbc.spi.ConnectionFactoryOptions.STATEMENT_TIMEOUT;
import static io.r2dbc.spi.ConnectionFactoryOptions.USER;

import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.r2dbc.postgresql.client.SSLMode;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchConnectionDetails;
import org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchRestClientAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.r2dbc.autoconfigure.ConnectionFactoryOptionsBuilderCustomizer;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/** Connects to the stores that the settings name, unless something else has found them. */
@AutoConfiguration(
    before = {
      R2dbcAutoConfiguration.class,
      FlywayAutoConfiguration.class,
      DataRedisAutoConfiguration.class,
      ElasticsearchRestClientAutoConfiguration.class
    })
@EnableConfigurationProperties({
  PostgresqlSettings.class,
  RedisSettings.class,
  ElasticsearchSettings.class
})
class StoreConnections {

  @Bean
  @ConditionalOnMissingBean(R2dbcConnectionDetails.class)
  R2dbcConnectionDetails postgresqlConnection(PostgresqlSettings settings) {
    ConnectionFactoryOptions.Builder options =
        ConnectionFactoryOptions.builder()
            .option(DRIVER, "postgresql")
            .option(HOST, settings.host())
            .option(PORT, settings.port())
            .option(DATABASE, settings.database())
            .option(USER, settings.username())
            .option(SSL_MODE, SSLMode.fromValue(settings.sslMode()))
            .option(STATEMENT_TIMEOUT, settings.statementTimeout());
    if (settings.password() != null) {
      options.option(PASSWORD, settings.password());
    }
    return options::build;
  }

  /** A statement that takes all processors is done a little sooner, and all others stand still. */
  @Bean
  ConnectionFactoryOptionsBuilderCustomizer oneProcessorForEachStatement() {
    return options -> options.option(OPTIONS, Map.of("max_parallel_workers_per_gather", "0"));
  }

  @Bean
  @ConditionalOnMissingBean(JdbcConnectionDetails.class)
  MigrationConnection migrationConnection(PostgresqlSettings settings) {
    return new MigrationConnection(settings);
  }

  @Bean
  @ConditionalOnMissingBean(DataRedisConnectionDetails.class)
  DataRedisConnectionDetails redisConnection(RedisSettings settings) {
    return new RedisConnection(settings);
  }

  /** While Redis is gone, nobody waits for it: there is always another way. */
  @Bean
  LettuceClientOptionsBuilderCustomizer noWaitingForRedis() {
    return options -> options.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS);
  }

  @Bean
  @ConditionalOnMissingBean(ElasticsearchConnectionDetails.class)
  ElasticsearchConnectionDetails elasticsearchConnection(ElasticsearchSettings settings) {
    return new ElasticsearchConnection(settings);
  }
}
