package dev.vitrine.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Lines for what is there before products are: markets, attributes, categories and the like. */
final class ShopLines {

  /** Fields that the files write as a map of locales and the import wants under texts. */
  private static final Set<String> TEXTS =
      Set.of("name", "title", "label", "description", "slug", "alt");

  private ShopLines() {}

  static Stream<Map<String, Object>> lines() {
    return Stream.of("shop.yaml", "attributes.yaml")
        .flatMap(file -> DemoFiles.objects(file).stream())
        .map(ShopLines::line);
  }

  static Stream<Map<String, Object>> collections() {
    return DemoFiles.objects("collections.yaml").stream().map(ShopLines::withTexts);
  }

  private static Map<String, Object> line(Map<String, Object> entry) {
    Map<String, Object> line = withTexts(entry);
    if (line.containsKey("values")) {
      line.put("values", values(line.get("values")));
    }
    return line;
  }

  /** Moves every field that is written by locale under texts; a title brings its slug along. */
  static Map<String, Object> withTexts(Map<String, Object> entry) {
    Map<String, Object> line = new LinkedHashMap<>();
    Map<String, Map<String, Object>> texts = new LinkedHashMap<>();
    entry.forEach(
        (field, value) -> {
          if (TEXTS.contains(field) && value instanceof Map<?, ?> byLocale) {
            byLocale.forEach((locale, text) -> put(texts, (String) locale, field, text));
          } else {
            line.put(field, value);
          }
        });
    if (!texts.isEmpty()) {
      line.put("texts", texts);
    }
    return line;
  }

  private static void put(
      Map<String, Map<String, Object>> texts, String locale, String field, Object text) {
    Map<String, Object> own = texts.computeIfAbsent(locale, tag -> new LinkedHashMap<>());
    own.put(field, text);
    if (field.equals("title")) {
      own.put("slug", Slugs.of(lang(locale), (String) text));
    }
  }

  private static Lang lang(String tag) {
    return Lang.ALL.stream().filter(lang -> lang.tag().equals(tag)).findFirst().orElseThrow();
  }

  private static List<Map<String, Object>> values(Object values) {
    if (values.equals("materials")) {
      return Materials.all().entrySet().stream()
          .map(entry -> value(entry.getKey(), entry.getValue().label()))
          .toList();
    }
    return ((List<?>) values).stream().map(ShopLines::value).toList();
  }

  /** A value that is the same in every language is written as its key alone. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> value(Object value) {
    return value instanceof Map<?, ?> map
        ? withTexts((Map<String, Object>) map)
        : value(OptionValues.key((String) value), Map.of("en", (String) value));
  }

  private static Map<String, Object> value(String key, Map<String, String> label) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("key", key);
    entry.put("label", label);
    return withTexts(entry);
  }
}
