package dev.vitrine.platform.intake;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What a line says of a thing's texts: by canonical BCP 47 tag, then by field.
 *
 * @param byLocale an absent locale or field stays as it is, a cleared one goes
 */
public record TextsPatch(Map<String, Patch<Map<String, Patch<String>>>> byLocale) {

  /** The same patch with one field's words made into others, in every locale. */
  public TextsPatch mapping(String field, UnaryOperator<String> words) {
    Map<String, Patch<Map<String, Patch<String>>>> mapped = new TreeMap<>();
    byLocale.forEach(
        (tag, fields) -> mapped.put(tag, fields.map(texts -> map(texts, field, words))));
    return new TextsPatch(mapped);
  }

  private static Map<String, Patch<String>> map(
      Map<String, Patch<String>> texts, String field, UnaryOperator<String> words) {
    Map<String, Patch<String>> mapped = new TreeMap<>(texts);
    mapped.computeIfPresent(field, (name, text) -> text.map(words));
    return mapped;
  }

  /** The texts after the line, in the order of their tags; a locale without fields is left out. */
  public Map<String, Map<String, String>> over(Map<String, Map<String, String>> current) {
    Map<String, Map<String, String>> merged = new TreeMap<>(current);
    byLocale.forEach(
        (tag, fields) -> {
          Map<String, String> before = merged.getOrDefault(tag, Map.of());
          merged.put(tag, fields.merge(before, Map.of(), patch -> mergeFields(before, patch)));
        });
    merged.values().removeIf(Map::isEmpty);
    return merged;
  }

  private static Map<String, String> mergeFields(
      Map<String, String> current, Map<String, Patch<String>> patch) {
    Map<String, String> merged = new TreeMap<>(current);
    patch.forEach((field, text) -> merged.compute(field, (name, words) -> text.over(words)));
    return merged;
  }
}
