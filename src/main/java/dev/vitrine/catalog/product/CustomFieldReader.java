package dev.vitrine.catalog.product;

import dev.vitrine.catalog.AttributeValue;
import dev.vitrine.catalog.AttributeValue.Day;
import dev.vitrine.catalog.AttributeValue.Flag;
import dev.vitrine.catalog.AttributeValue.Quantity;
import dev.vitrine.catalog.AttributeValue.Words;
import dev.vitrine.catalog.CustomFieldDefinition.Kind;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.Patch;
import dev.vitrine.platform.intake.Patch.Absent;
import dev.vitrine.platform.intake.Patch.Cleared;
import dev.vitrine.platform.intake.Patch.Given;
import dev.vitrine.platform.intake.WebAddress;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads the values of custom fields and checks them against the definition of their field. */
final class CustomFieldReader {

  private final References references;

  CustomFieldReader(References references) {
    this.references = references;
  }

  /** What a line says of each custom field, by key. */
  Map<String, Patch<AttributeValue>> read(Fields fields) {
    Map<String, Patch<AttributeValue>> read = new TreeMap<>();
    fields.names().forEach(key -> read.put(key, read(fields, key)));
    return read;
  }

  private Patch<AttributeValue> read(Fields fields, String key) {
    Optional<Kind> kind = references.customField(key);
    if (kind.isEmpty()) {
      fields.reject(key, ProductCode.UNKNOWN_CUSTOM_FIELD);
      return new Absent<>();
    }
    JsonNode json = fields.json(key);
    return json == null ? new Cleared<>() : given(fields, key, kind.get(), json);
  }

  private static Patch<AttributeValue> given(Fields fields, String key, Kind kind, JsonNode json) {
    Optional<AttributeValue> value = value(fields, key, kind, json);
    if (value.isEmpty()) {
      fields.reject(key, ProductCode.WRONG_KIND, Map.of("kind", kind.name()));
      return new Absent<>();
    }
    return new Given<>(value.get());
  }

  private static Optional<AttributeValue> value(
      Fields fields, String key, Kind kind, JsonNode json) {
    return switch (kind) {
      case TEXT -> Optional.ofNullable(FreeWords.read(fields, key, json));
      case NUMBER -> JsonValues.decimal(json).map(Quantity::new);
      case BOOLEAN ->
          Optional.of(json).filter(JsonNode::isBoolean).map(it -> new Flag(it.booleanValue()));
      case DATE -> JsonValues.date(json).map(Day::new);
      case URL -> JsonValues.text(json).filter(WebAddress::is).map(CustomFieldReader::words);
      case JSON -> Optional.of(words(json.toString()));
    };
  }

  private static AttributeValue words(String text) {
    return new Words(text, Map.of());
  }
}
