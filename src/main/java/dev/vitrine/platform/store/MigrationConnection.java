package dev.vitrine.platform.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The one JDBC connection that there is: that of the migrations. */
record MigrationConnection(PostgresqlSettings settings)
    implements JdbcConnectionDetails, FlywayConnectionDetails {

  @Override
  public String getUsername() {
    return settings.username();
  }

  @Override
  public @Nullable String getPassword() {
    return settings.password();
  }

  @Override
  public String getJdbcUrl() {
    return "jdbc:postgresql://%s:%d/%s?sslmode=%s"
        .formatted(settings.host(), settings.port(), settings.database(), settings.sslMode());
  }

  @Override
  public String getDriverClassName() {
    return "org.postgresql.Driver";
  }
}
