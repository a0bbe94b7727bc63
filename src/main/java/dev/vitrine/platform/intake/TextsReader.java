package dev.vitrine.platform.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the texts of a thing, by locale and field. */
final class TextsReader {

  /** The longest text of one line, in characters: a title, a label, an address. */
  private static final int LINE_LIMIT = 1_000;

  /** What may run over many lines. */
  private static final Set<String> LONG = Set.of("description");

  private TextsReader() {}

  /** Texts by locale tag; every field must be one of those that things of this kind have. */
  static TextsPatch read(Fields byLocale, Set<String> known) {
    Map<String, Patch<Map<String, Patch<String>>>> patches = new LinkedHashMap<>();
    for (String tag : byLocale.names()) {
      Patch<Map<String, Patch<String>>> fields =
          byLocale.object(tag).map(texts -> ofLocale(texts, known));
      byLocale.tag(tag).ifPresent(canonical -> patches.put(canonical, fields));
    }
    return new TextsPatch(patches);
  }

  private static Map<String, Patch<String>> ofLocale(Fields texts, Set<String> known) {
    Map<String, Patch<String>> read = new LinkedHashMap<>();
    for (String field : texts.names()) {
      if (known.contains(field)) {
        read.put(field, texts.text(field, limit(field)));
      } else {
        texts.reject(
            field, FormCode.UNKNOWN_TEXT, Map.of("known", String.join(", ", new TreeSet<>(known))));
      }
    }
    return read;
  }

  private static int limit(String field) {
    return LONG.contains(field) ? Fields.TEXT_LIMIT : LINE_LIMIT;
  }
}
