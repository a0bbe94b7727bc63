package dev.vitrine.platform.graphql.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** An exact decimal number; travels as a string without an exponent, is read from numbers too. */
final class DecimalCoercing extends ScalarCoercing<BigDecimal> {

  private static final int MOST_DIGITS = 38;

  DecimalCoercing() {
    super("a decimal number of at most " + MOST_DIGITS + " digits");
  }

  @Override
  @Nullable BigDecimal read(Object plain) {
    if (plain instanceof String text && text.length() > 2 * MOST_DIGITS) {
      return null;
    }
    return plain instanceof String || plain instanceof Number ? bounded(exact(plain)) : null;
  }

  @Override
  Object write(Object value) {
    return exact(value).toPlainString();
  }

  private static BigDecimal exact(Object value) {
    return switch (value) {
      case BigDecimal decimal -> decimal;
      case BigInteger whole -> new BigDecimal(whole);
      case Long whole -> BigDecimal.valueOf(whole);
      case Integer whole -> BigDecimal.valueOf(whole);
      // a double's shortest spelling is the number that the client wrote
      case Double number -> new BigDecimal(number.toString());
      case String text -> new BigDecimal(text);
      default -> throw new IllegalArgumentException();
    };
  }

  private static @Nullable BigDecimal bounded(BigDecimal number) {
    boolean fits = number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
    return fits ? number : null;
  }
}
