package dev.vitrine.platform.graphql.schema;

import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A currency's or country's code. Any short word is read, in upper case: whether the shop knows it
 * is the market's to say, which can name the codes that it does know.
 */
final class CodeCoercing extends ScalarCoercing<String> {

  private static final int LONGEST = 16;

  CodeCoercing() {
    super("a code");
  }

  @Override
  @Nullable String read(Object plain) {
    return plain instanceof String code && !code.isBlank() && code.length() <= LONGEST
        ? code.strip().toUpperCase(Locale.ROOT)
        : null;
  }

  @Override
  @Nullable Object write(Object value) {
    return switch (value) {
      case String code -> code;
      case Currency currency -> currency.getCurrencyCode();
      case com.ibm.icu.util.Currency currency -> currency.getCurrencyCode();
      default -> null;
    };
  }
}
