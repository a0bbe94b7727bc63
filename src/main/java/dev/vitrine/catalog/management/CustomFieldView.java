package dev.vitrine.catalog.management;

import dev.vitrine.catalog.AttributeValue;
import dev.vitrine.catalog.AttributeValue.Choice;
import dev.vitrine.catalog.AttributeValue.Day;
import dev.vitrine.catalog.AttributeValue.Flag;
import dev.vitrine.catalog.AttributeValue.Quantity;
import dev.vitrine.catalog.AttributeValue.Words;
import dev.vitrine.catalog.CustomFieldDefinition;
import dev.vitrine.catalog.CustomFieldDefinition.Kind;
import dev.vitrine.catalog.CustomFields;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The value of a field that the merchant added; the schema's {@code CustomFieldValue}. */
record CustomFieldView(String key, Object value) {

  private static final JsonMapper JSON = JsonMapper.shared();

  static List<CustomFieldView> of(Map<String, AttributeValue> values, CustomFields known) {
    return values.entrySet().stream()
        .map(each -> of(each.getKey(), each.getValue(), known))
        .toList();
  }

  private static CustomFieldView of(String key, AttributeValue value, CustomFields known) {
    boolean isJson =
        known.named(key).map(CustomFieldDefinition::kind).filter(Kind.JSON::equals).isPresent();
    Object plain = plain(value);
    return new CustomFieldView(
        key, isJson && plain instanceof String text ? JSON.readValue(text, Object.class) : plain);
  }

  private static Object plain(AttributeValue value) {
    return switch (value) {
      case Words(var text, var byLocale) -> byLocale.isEmpty() ? text : byLocale;
      case Quantity(var number) -> number;
      case Flag(var holds) -> holds;
      case Choice(var key) -> key;
      case Day(var date) -> date.toString();
    };
  }
}
