package dev.vitrine.bench;

import dev.vitrine.catalog.SlugText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The attributes of the electronics catalogue: what they are called and what kind they are of. */
final class ElectronicsAttributes {

  /** So many products must have an attribute before listings can be narrowed by it. */
  private static final int FILTERABLE_FROM = 50;

  /** A text with at most so many different values, all short, is an enumeration. */
  private static final int MOST_VALUES = 250;

  private static final int LONGEST_VALUE = 60;
  private static final Map<String, String> KINDS =
      Map.of("attr_t_", "TEXT", "attr_n_", "NUMBER", "attr_b_", "BOOLEAN");

  private final Map<String, Integer> uses = new TreeMap<>();
  private final Map<String, String> kinds = new HashMap<>();
  private final Map<String, String> keys = new HashMap<>();
  private final Map<String, Map<String, String>> values = new HashMap<>();

  /** Takes note of what a product has. */
  void survey(JsonNode product) {
    names(product)
        .forEach(
            name -> {
              uses.merge(name, 1, Integer::sum);
              if (name.startsWith("attr_t_")) {
                values
                    .computeIfAbsent(name, n -> new LinkedHashMap<>())
                    .putIfAbsent(valueKey(product.get(name)), product.get(name).asString());
              }
            });
  }

  private static Stream<String> names(JsonNode product) {
    return product.propertyNames().stream().filter(name -> name.startsWith("attr_"));
  }

  /** Spellings that differ in case or punctuation alone are the same value. */
  private static String valueKey(JsonNode value) {
    return SlugText.of(value.asString(), "en");
  }

  /** The definitions, one line each. */
  Stream<Map<String, Object>> lines() {
    return Stream.concat(
        Stream.of(definition("model", "TEXT", "Model", false)),
        uses.keySet().stream().map(this::definition));
  }

  private Map<String, Object> definition(String name) {
    String kind = kind(name);
    boolean isFilterable = uses.get(name) >= FILTERABLE_FROM && (!kind.equals("TEXT"));
    Map<String, Object> line = definition(key(name), kind, label(name), isFilterable);
    if (kind.equals("ENUM")) {
      line.put(
          "values",
          values.get(name).entrySet().stream().map(ElectronicsAttributes::value).toList());
    }
    return line;
  }

  private static Map<String, Object> definition(
      String key, String kind, String label, boolean isFilterable) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("type", "attribute");
    line.put("key", key);
    line.put("kind", kind);
    line.put("searchable", kind.equals("TEXT") || kind.equals("ENUM"));
    line.put("filterable", isFilterable);
    line.put("texts", Map.of("en", Map.of("label", label)));
    return line;
  }

  private static Map<String, Object> value(Map.Entry<String, String> value) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("key", value.getKey());
    line.put("texts", Map.of("en", Map.of("label", value.getValue())));
    return line;
  }

  private String kind(String name) {
    return kinds.computeIfAbsent(name, this::decideKind);
  }

  private String decideKind(String name) {
    String kind = KINDS.get(name.substring(0, 7));
    return kind.equals("TEXT") && isEnumeration(name) ? "ENUM" : kind;
  }

  private boolean isEnumeration(String name) {
    Map<String, String> known = values.get(name);
    return uses.get(name) >= FILTERABLE_FROM
        && known.size() <= MOST_VALUES
        && known.entrySet().stream()
            .allMatch(it -> !it.getKey().isEmpty() && it.getValue().length() <= LONGEST_VALUE);
  }

  /** {@code attr_n_weight} is the attribute {@code weight}; a text of the same name keeps its t. */
  private String key(String name) {
    return keys.computeIfAbsent(name, this::decideKey);
  }

  private String decideKey(String name) {
    String plain = name.substring(7);
    boolean isShared =
        KINDS.keySet().stream().filter(prefix -> uses.containsKey(prefix + plain)).count() > 1;
    return isShared ? name.substring(5) : plain;
  }

  private static String label(String name) {
    String words = name.substring(7).replaceAll("_+", " ").strip();
    return words.isEmpty() ? name : words.substring(0, 1).toUpperCase() + words.substring(1);
  }

  /** What a product has, by attribute. */
  Map<String, Object> of(JsonNode product) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("model", product.get("name").asString());
    names(product).forEach(name -> attributes.put(key(name), value(name, product.get(name))));
    return attributes;
  }

  private Object value(String name, JsonNode value) {
    return switch (kind(name)) {
      case "ENUM" -> valueKey(value);
      case "NUMBER" -> value.decimalValue();
      case "BOOLEAN" -> value.booleanValue();
      default -> value.asString();
    };
  }
}
