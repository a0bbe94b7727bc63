package dev.vitrine.market;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All texts of a thing: by BCP 47 tag, then by field, as merchants wrote them.
 *
 * @param byLocale fields and their words by locale
 */
public record Texts(@JsonValue Map<String, Map<String, String>> byLocale) {

  /** No texts. */
  public static final Texts NONE = new Texts(Map.of());

  /** Takes the fields and their words by locale. */
  @JsonCreator
  public Texts {}

  /** One field in all its languages. */
  public LocalizedText field(String name) {
    Map<String, String> words = new LinkedHashMap<>();
    byLocale.forEach(
        (locale, fields) -> {
          String text = fields.get(name);
          if (text != null) {
            words.put(locale, text);
          }
        });
    return new LocalizedText(words);
  }

  /** A field in one locale alone; null when nobody wrote it. */
  public @Nullable String exactly(String locale, String field) {
    return byLocale.getOrDefault(locale, Map.of()).get(field);
  }
}
