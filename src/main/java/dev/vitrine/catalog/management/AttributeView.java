package dev.vitrine.catalog.management;

import dev.vitrine.catalog.AttributeDefinition;
import dev.vitrine.catalog.AttributeValue;
import dev.vitrine.catalog.AttributeValue.Choice;
import dev.vitrine.catalog.AttributeValue.Day;
import dev.vitrine.catalog.AttributeValue.Flag;
import dev.vitrine.catalog.AttributeValue.Quantity;
import dev.vitrine.catalog.AttributeValue.Words;
import dev.vitrine.catalog.Attributes;
import dev.vitrine.catalog.ProductAttribute;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of an attribute; the schema's {@code ProductAttribute}. */
record AttributeView(
    String key, @Nullable AttributeDefinition attribute, List<Map<String, Object>> values) {

  static AttributeView of(ProductAttribute attribute, Attributes known) {
    return new AttributeView(
        attribute.key(),
        known.named(attribute.key()).orElse(null),
        attribute.values().stream().map(AttributeView::value).toList());
  }

  /** The one field that a value of its kind sets. */
  private static Map<String, Object> value(AttributeValue value) {
    return switch (value) {
      case Words(var text, var byLocale) ->
          byLocale.isEmpty() ? Map.of("text", text) : Map.of("texts", texts(byLocale));
      case Quantity(var number) -> Map.of("number", number);
      case Flag(var holds) -> Map.of("flag", holds);
      case Choice(var key) -> Map.of("choice", key);
      case Day(var date) -> Map.of("date", date);
    };
  }

  private static List<Map<String, String>> texts(Map<String, String> byLocale) {
    return byLocale.entrySet().stream()
        .map(each -> Map.of("locale", each.getKey(), "text", each.getValue()))
        .toList();
  }
}
