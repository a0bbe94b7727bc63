package dev.vitrine.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What a wrong setting says. */
class SettingsTest {

  private final ApplicationContextRunner context =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(StoreConnections.class));

  @ParameterizedTest
  @CsvSource({
    "vitrine.postgresql.port=99999, VITRINE_POSTGRESQL_PORT",
    "vitrine.postgresql.port=abc, VITRINE_POSTGRESQL_PORT",
    "vitrine.postgresql.ssl-mode=maybe, VITRINE_POSTGRESQL_SSL_MODE",
    "vitrine.redis.database=-1, VITRINE_REDIS_DATABASE",
    "vitrine.elasticsearch.uris=nowhere, VITRINE_ELASTICSEARCH_URIS",
  })
  void aValueThatCannotBeNamesItsEnvironmentVariable(String setting, String variable) {
    context
        .withPropertyValues(setting)
        .run(
            started ->
                assertThat(analyse(started.getStartupFailure()).getDescription())
                    .startsWith(variable)
                    .contains(setting.substring(setting.indexOf('=') + 1)));
  }

  @Test
  void aVariableIsReadByTheNameThatMessagesGiveIt() {
    Map<String, Object> variables = Map.of("VITRINE_POSTGRESQL_SSL_MODE", "require");
    context
        .withInitializer(
            started ->
                started
                    .getEnvironment()
                    .getPropertySources()
                    .addFirst(
                        new SystemEnvironmentPropertySource("test-systemEnvironment", variables)))
        .run(
            started ->
                assertThat(started.getBean(PostgresqlSettings.class).sslMode())
                    .isEqualTo("require"));
  }

  @Test
  void theDefaultsAreValid() {
    context.run(started -> assertThat(started).hasNotFailed());
  }

  private static FailureAnalysis analyse(Throwable failure) {
    return new SettingsFailureAnalyzer().analyze(failure);
  }
}
