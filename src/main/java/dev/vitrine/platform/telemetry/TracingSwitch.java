package dev.vitrine.platform.telemetry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/** Leaves the tracing machinery out altogether unless it is asked for: even idle it costs time. */
final class TracingSwitch implements AutoConfigurationImportFilter, EnvironmentAware {

  private static final List<String> TRACING =
      List.of(
          "org.springframework.boot.micrometer.tracing.",
          "org.springframework.boot.opentelemetry.");

  private boolean enabled;

  @Override
  public void setEnvironment(Environment environment) {
    this.enabled = environment.getProperty("vitrine.tracing.enabled", Boolean.class, false);
  }

  @Override
  public boolean[] match(
      @Nullable String[] autoConfigurations, AutoConfigurationMetadata metadata) {
    boolean[] wanted = new boolean[autoConfigurations.length];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = enabled || !isTracing(autoConfigurations[i]);
    }
    return wanted;
  }

  private static boolean isTracing(@Nullable String autoConfiguration) {
    return autoConfiguration != null && TRACING.stream().anyMatch(autoConfiguration::startsWith);
  }
}
