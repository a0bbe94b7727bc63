package dev.vitrine.listing.query;

import dev.vitrine.listing.index.IndexFields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks for the passage of each description that answers a query best. */
final class Passages {

  /** About as many characters as two lines of a result page hold. */
  private static final int LENGTH = 160;

  private Passages() {}

  /** The search's {@code highlight}: sentences are told apart as the locale does. */
  static Map<String, Object> ask(String locale) {
    return Map.of(
        "encoder",
        "html",
        "number_of_fragments",
        1,
        "fragment_size",
        LENGTH,
        "boundary_scanner_locale",
        locale,
        "fields",
        Map.of(IndexFields.text(locale), Map.of()));
  }

  /** The passage in a hit's answer. */
  static @Nullable String read(@Nullable Map<String, List<String>> highlight) {
    return highlight == null
        ? null
        : highlight.values().stream().flatMap(List::stream).findFirst().orElse(null);
  }
}
