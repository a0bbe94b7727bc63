package dev.vitrine.platform.graphql.schema;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A well-formed BCP 47 language tag; read in its canonical spelling. */
final class LocaleTagCoercing extends ScalarCoercing<String> {

  LocaleTagCoercing() {
    super("a BCP 47 language tag");
  }

  @Override
  @Nullable String read(Object plain) {
    return plain instanceof String tag ? canonical(tag) : null;
  }

  @Override
  @Nullable Object write(Object value) {
    return switch (value) {
      case String tag -> tag;
      case Locale locale -> locale.toLanguageTag();
      default -> null;
    };
  }

  private static @Nullable String canonical(String tag) {
    try {
      String read = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
      return read.equals("und") ? null : read;
    } catch (IllformedLocaleException illFormed) {
      return null;
    }
  }
}
