package dev.vitrine.devservices;

import io.r2dbc.spi.ConnectionFactoryOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchConnectionDetails;
import org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchConnectionDetails.Node.Protocol;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Connects the application to the development servers: to those with kept data in the profile
 * {@code dev}, and else to those of the tests.
 */
@TestConfiguration(proxyBeanMethods = false)
public class DevServicesConfiguration {

  /** The profile of {@code spring-boot:test-run}. */
  public static final String DEV = "dev";

  /** The property that names the database of a shop that wants one to itself. */
  public static final String DATABASE = "vitrine.devservices.database";

  @Bean
  DevServices devServices(Environment environment) {
    if (environment.acceptsProfiles(Profiles.of(DEV))) {
      HttpPort.requireFree(environment);
      return DevServices.development();
    }
    return DevServices.tests();
  }

  @Bean
  @Profile(DEV)
  LastServer lastServer(DevServices services) {
    return new LastServer();
  }

  @Bean
  @Profile(DEV)
  ReadyBanner readyBanner(Environment environment) {
    return new ReadyBanner(environment);
  }

  @Bean
  Database database(DevServices services, Environment environment) {
    return Database.of(
        services.postgres(), environment.getProperty(DATABASE, PostgresServer.DATABASE));
  }

  @Bean
  R2dbcConnectionDetails r2dbcConnectionDetails(Database database) {
    ConnectionFactoryOptions options =
        ConnectionFactoryOptions.builder()
            .option(ConnectionFactoryOptions.DRIVER, "postgresql")
            .option(ConnectionFactoryOptions.HOST, database.server().host())
            .option(ConnectionFactoryOptions.PORT, database.server().port())
            .option(ConnectionFactoryOptions.USER, PostgresServer.USER)
            .option(ConnectionFactoryOptions.DATABASE, database.name())
            .build();
    return () -> options;
  }

  @Bean
  PostgresJdbcDetails jdbcConnectionDetails(Database database) {
    return new PostgresJdbcDetails(database);
  }

  @Bean
  DataRedisConnectionDetails redisConnectionDetails(DevServices services) {
    return new RedisDetails(services.redis());
  }

  @Bean
  ElasticsearchConnectionDetails elasticsearchConnectionDetails(DevServices services) {
    Server server = services.elasticsearch();
    var node = new ElasticsearchConnectionDetails.Node(server.host(), server.port(), Protocol.HTTP);
    return () -> List.of(node);
  }

  private record RedisDetails(Server server) implements DataRedisConnectionDetails {

    @Override
    public Standalone getStandalone() {
      return Standalone.of(server.host(), server.port());
    }
  }

  /** The one JDBC connection there is: that of the migrations. */
  record PostgresJdbcDetails(Database database)
      implements JdbcConnectionDetails, FlywayConnectionDetails {

    @Override
    public String getUsername() {
      return PostgresServer.USER;
    }

    @Override
    public @Nullable String getPassword() {
      return null;
    }

    @Override
    public String getJdbcUrl() {
      return database.jdbcUrl();
    }

    @Override
    public String getDriverClassName() {
      return "org.postgresql.Driver";
    }
  }
}
