package dev.vitrine.platform.store;

import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Migrates the database once the web server answers probes. Flyway itself waits for PostgreSQL and
 * says so, for as long as it takes.
 */
@Configuration(proxyBeanMethods = false)
class Migration {

  /** Keeps Flyway from migrating while the application's beans are still being made. */
  @Bean
  FlywayMigrationStrategy migrateLater() {
    return flyway -> {};
  }

  @Bean
  SmartLifecycle databaseMigration(ObjectProvider<Flyway> flyway) {
    return new Step(flyway);
  }

  private static final class Step extends StartStep {

    private static final Logger log = LoggerFactory.getLogger(Migration.class);

    private final ObjectProvider<Flyway> flyway;

    Step(ObjectProvider<Flyway> flyway) {
      super(StartPhases.MIGRATION);
      this.flyway = flyway;
    }

    @Override
    protected void run() {
      flyway.ifAvailable(Step::migrate);
    }

    private static void migrate(Flyway flyway) {
      log.info("Bringing the tables up to date");
      flyway.migrate();
    }
  }
}
