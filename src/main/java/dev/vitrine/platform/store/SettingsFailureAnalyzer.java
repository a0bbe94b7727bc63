package dev.vitrine.platform.store;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Says which environment variable holds a value that a setting cannot have. */
@Order(0)
class SettingsFailureAnalyzer
    extends AbstractFailureAnalyzer<ConfigurationPropertiesBindException> {

  @Override
  protected @Nullable FailureAnalysis analyze(
      Throwable root, ConfigurationPropertiesBindException failure) {
    String prefix = failure.getAnnotation().prefix();
    if (!prefix.startsWith("vitrine")) {
      return null;
    }
    BindValidationException invalid = find(failure, BindValidationException.class);
    BindException unreadable = find(failure, BindException.class);
    if (invalid != null) {
      return analysis(describe(prefix, invalid.getValidationErrors().getAllErrors()), failure);
    }
    return unreadable == null ? null : analysis(describe(unreadable), failure);
  }

  /** The variable that a setting is read from: upper case, with dots and dashes as underscores. */
  static String variable(String property) {
    return property
        .replace('-', '_')
        .replaceAll("[^A-Za-z0-9]+", "_")
        .replaceAll("_+$", "")
        .toUpperCase(Locale.ROOT);
  }

  private static String describe(String prefix, List<ObjectError> errors) {
    return errors.stream()
        .filter(FieldError.class::isInstance)
        .map(FieldError.class::cast)
        .map(error -> describe(prefix, error))
        .collect(Collectors.joining("\n"));
  }

  private static String describe(String prefix, FieldError error) {
    String property = prefix + "." + dashed(error.getField());
    return "%s (setting %s) is '%s': %s"
        .formatted(
            variable(property),
            property,
            shown(property, error.getRejectedValue()),
            error.getDefaultMessage());
  }

  /** Secrets stay out of logs even when they are wrong. */
  private static @Nullable Object shown(String property, @Nullable Object value) {
    return property.matches(".*(key|password).*") ? "..." : value;
  }

  private static String describe(BindException unreadable) {
    String property = unreadable.getName().toString();
    Object value = unreadable.getProperty() == null ? "" : unreadable.getProperty().getValue();
    return "%s (setting %s) is '%s': it cannot be read as %s"
        .formatted(
            variable(property),
            property,
            shown(property, value),
            unreadable.getTarget().getType().resolve());
  }

  private static String dashed(String field) {
    return field.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }

  private static FailureAnalysis analysis(String description, Throwable failure) {
    String action = "Give the variable another value; docs/configuration.md lists all of them.";
    return new FailureAnalysis(description, action, failure);
  }

  private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return type.cast(cause);
      }
    }
    return null;
  }
}
