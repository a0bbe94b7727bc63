package dev.vitrine.catalog;

import dev.vitrine.catalog.AttributeValue.Choice;
import dev.vitrine.catalog.AttributeValue.Day;
import dev.vitrine.catalog.AttributeValue.Flag;
import dev.vitrine.catalog.AttributeValue.Quantity;
import dev.vitrine.catalog.AttributeValue.Words;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Attribute values as the database keeps them. A text, number or truth is a plain JSON value; what
 * JSON has no type for says what it is: {@code {"choice": "red"}}, {@code {"day": "2026-03-01"}},
 * {@code {"words": {"en": …}}}. Several values are a list.
 */
public final class AttributeJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private AttributeJson() {}

  /** Attributes in the order of their keys. */
  static List<ProductAttribute> readAll(Map<String, JsonNode> stored) {
    return stored.entrySet().stream()
        .map(each -> new ProductAttribute(each.getKey(), readValues(each.getValue())))
        .sorted(Comparator.comparing(ProductAttribute::key))
        .toList();
  }

  /** Fields of one value each, in the order of their keys. */
  static Map<String, AttributeValue> readSingle(Map<String, JsonNode> stored) {
    Map<String, AttributeValue> values = new TreeMap<>();
    stored.forEach((key, value) -> values.put(key, read(value)));
    return values;
  }

  /** Attributes as an object by key. */
  public static ObjectNode write(List<ProductAttribute> attributes) {
    ObjectNode object = NODES.objectNode();
    attributes.forEach(each -> object.set(each.key(), writeValues(each.values())));
    return object;
  }

  /** Fields of one value each as an object by key. */
  public static ObjectNode write(Map<String, AttributeValue> values) {
    ObjectNode object = NODES.objectNode();
    values.forEach((key, value) -> object.set(key, write(value)));
    return object;
  }

  private static List<AttributeValue> readValues(JsonNode stored) {
    Stream<JsonNode> nodes = stored.isArray() ? stored.valueStream() : Stream.of(stored);
    return nodes.map(AttributeJson::read).toList();
  }

  private static AttributeValue read(JsonNode stored) {
    if (stored.isNumber()) {
      return new Quantity(stored.decimalValue());
    }
    if (stored.isBoolean()) {
      return new Flag(stored.booleanValue());
    }
    return stored.isObject() ? readTagged(stored) : new Words(stored.stringValue(), Map.of());
  }

  private static AttributeValue readTagged(JsonNode stored) {
    if (stored.has("choice")) {
      return new Choice(stored.get("choice").stringValue());
    }
    return stored.has("day")
        ? new Day(LocalDate.parse(stored.get("day").stringValue()))
        : readWords(stored.get("words"));
  }

  private static Words readWords(JsonNode byLocale) {
    Map<String, String> translations = new TreeMap<>();
    byLocale
        .properties()
        .forEach(each -> translations.put(each.getKey(), each.getValue().stringValue()));
    return Words.translated(translations);
  }

  private static JsonNode writeValues(List<AttributeValue> values) {
    if (values.size() == 1) {
      return write(values.getFirst());
    }
    ArrayNode list = NODES.arrayNode();
    values.forEach(value -> list.add(write(value)));
    return list;
  }

  private static JsonNode write(AttributeValue value) {
    return switch (value) {
      case Quantity(var number) -> NODES.numberNode(number);
      case Flag(var holds) -> NODES.booleanNode(holds);
      case Choice(var key) -> NODES.objectNode().put("choice", key);
      case Day(var date) -> NODES.objectNode().put("day", date.toString());
      case Words words -> writeWords(words);
    };
  }

  private static JsonNode writeWords(Words words) {
    if (words.translations().isEmpty()) {
      return NODES.stringNode(words.text());
    }
    ObjectNode byLocale = NODES.objectNode();
    words.translations().forEach(byLocale::put);
    return NODES.objectNode().set("words", byLocale);
  }
}
