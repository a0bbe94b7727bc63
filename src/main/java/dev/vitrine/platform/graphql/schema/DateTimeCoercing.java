package dev.vitrine.platform.graphql.schema;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** A point in time, written in UTC; read with any offset as an {@link Instant}. */
final class DateTimeCoercing extends ScalarCoercing<Instant> {

  DateTimeCoercing() {
    super("an RFC 3339 date and time with its offset");
  }

  @Override
  @Nullable Instant read(Object plain) {
    return plain instanceof String text ? OffsetDateTime.parse(text).toInstant() : null;
  }

  @Override
  @Nullable Object write(Object value) {
    return switch (value) {
      case Instant instant -> instant.toString();
      case OffsetDateTime time -> time.toInstant().toString();
      case ZonedDateTime time -> time.toInstant().toString();
      default -> null;
    };
  }
}
