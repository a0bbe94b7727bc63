package dev.vitrine.platform.graphql.schema;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A calendar date without a time; read as a {@link LocalDate}. */
final class DateCoercing extends ScalarCoercing<LocalDate> {

  DateCoercing() {
    super("an ISO 8601 date");
  }

  @Override
  @Nullable LocalDate read(Object plain) {
    return plain instanceof String text ? LocalDate.parse(text) : null;
  }

  @Override
  @Nullable Object write(Object value) {
    return value instanceof LocalDate date ? date.toString() : null;
  }
}
