package dev.vitrine.platform.graphql.schema;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A whole number that a JSON number holds exactly: its amount is below 2^53. */
final class LongCoercing extends ScalarCoercing<Long> {

  private static final long BOUND = 1L << 53;

  LongCoercing() {
    super("a whole number below 2^53");
  }

  @Override
  @Nullable Long read(Object plain) {
    return plain instanceof Number number ? exact(number) : null;
  }

  @Override
  @Nullable Object write(Object value) {
    return value instanceof Number number ? exact(number) : null;
  }

  private static @Nullable Long exact(Number number) {
    long whole =
        number instanceof Long || number instanceof Integer
            ? number.longValue()
            : new BigDecimal(number.toString()).longValueExact();
    return whole > -BOUND && whole < BOUND ? whole : null;
  }
}
