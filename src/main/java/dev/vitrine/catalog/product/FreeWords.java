package dev.vitrine.catalog.product;

import dev.vitrine.catalog.AttributeValue.Words;
import dev.vitrine.platform.intake.Fields;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads free words, told once for every language or by language. */
final class FreeWords {

  private FreeWords() {}

  /**
   * The words of a field: a text, or an object of texts by locale.
   *
   * @param json the field, or one element of the list that it is
   * @return null when it is neither
   */
  static @Nullable Words read(Fields fields, String key, JsonNode json) {
    if (json.isString()) {
      return JsonValues.text(json).map(text -> new Words(text, Map.of())).orElse(null);
    }
    if (!json.isObject() || json.isEmpty() || !json.equals(fields.json(key))) {
      return null;
    }
    Fields byLocale = fields.object(key).given().orElseThrow();
    Map<String, String> translations = new TreeMap<>();
    byLocale
        .names()
        .forEach(tag -> byLocale.text(tag).given().ifPresent(it -> translations.put(tag, it)));
    return translations.isEmpty() ? null : Words.translated(translations);
  }
}
