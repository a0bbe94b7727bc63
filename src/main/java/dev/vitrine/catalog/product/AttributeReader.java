package dev.vitrine.catalog.product;

import dev.vitrine.catalog.AttributeValue;
import dev.vitrine.catalog.AttributeValue.Choice;
import dev.vitrine.catalog.AttributeValue.Day;
import dev.vitrine.catalog.AttributeValue.Flag;
import dev.vitrine.catalog.AttributeValue.Quantity;
import dev.vitrine.catalog.product.References.KnownAttribute;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.FormCode;
import dev.vitrine.platform.intake.Patch;
import dev.vitrine.platform.intake.Patch.Absent;
import dev.vitrine.platform.intake.Patch.Cleared;
import dev.vitrine.platform.intake.Patch.Given;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads attribute values and checks them against the definition of their attribute. */
final class AttributeReader {

  private final References references;

  AttributeReader(References references) {
    this.references = references;
  }

  /** What a line says of each attribute, by key. */
  Map<String, Patch<List<AttributeValue>>> read(Fields attributes) {
    Map<String, Patch<List<AttributeValue>>> read = new TreeMap<>();
    attributes.names().forEach(key -> read.put(key, read(attributes, key)));
    return read;
  }

  private Patch<List<AttributeValue>> read(Fields attributes, String key) {
    JsonNode json = attributes.json(key);
    if (json == null) {
      return new Cleared<>();
    }
    Optional<KnownAttribute> known =
        references.attribute(key).or(() -> references.define(key, json));
    if (known.isEmpty()) {
      attributes.reject(key, ProductCode.UNKNOWN_ATTRIBUTE);
      return new Absent<>();
    }
    return given(attributes, key, known.get(), json);
  }

  private Patch<List<AttributeValue>> given(
      Fields attributes, String key, KnownAttribute known, JsonNode json) {
    List<AttributeValue> values = new ArrayList<>();
    for (JsonNode each : json.isArray() ? json.values() : List.of(json)) {
      AttributeValue value = value(attributes, key, known, each);
      if (value == null) {
        return new Absent<>();
      }
      values.add(value);
    }
    return values.isEmpty() ? new Cleared<>() : new Given<>(List.copyOf(values));
  }

  private @Nullable AttributeValue value(
      Fields attributes, String key, KnownAttribute known, JsonNode json) {
    return switch (known.kind()) {
      case TEXT -> orWrong(FreeWords.read(attributes, key, json), attributes, key, known);
      case NUMBER ->
          json.isObject()
              ? measured(attributes, key, known)
              : quantity(attributes, key, known, json);
      case BOOLEAN ->
          json.isBoolean() ? new Flag(json.booleanValue()) : orWrong(null, attributes, key, known);
      case ENUM ->
          json.isString()
              ? choice(attributes, key, known, json.stringValue())
              : orWrong(null, attributes, key, known);
      case DATE ->
          orWrong(JsonValues.date(json).map(Day::new).orElse(null), attributes, key, known);
    };
  }

  private static @Nullable AttributeValue orWrong(
      @Nullable AttributeValue value, Fields attributes, String key, KnownAttribute known) {
    if (value == null) {
      attributes.reject(key, ProductCode.WRONG_KIND, Map.of("kind", known.kind().name()));
    }
    return value;
  }

  private static @Nullable AttributeValue quantity(
      Fields attributes, String key, KnownAttribute known, JsonNode json) {
    Optional<BigDecimal> number = JsonValues.decimal(json);
    return orWrong(number.map(Quantity::new).orElse(null), attributes, key, known);
  }

  private static @Nullable AttributeValue measured(
      Fields attributes, String key, KnownAttribute known) {
    Fields measured = attributes.object(key).given().orElseThrow();
    measured.require("value");
    Optional<BigDecimal> value = measured.decimal("value").given();
    Optional<String> unit = measured.text("unit", Fields.KEY_LIMIT).given();
    if (value.isEmpty() || unit.isEmpty()) {
      return value.map(Quantity::new).orElse(null);
    }
    Optional<BigDecimal> converted = Units.convert(value.get(), unit.get(), known.unit());
    if (converted.isEmpty()) {
      String expected = Optional.ofNullable(known.unit()).orElse("");
      measured.reject("unit", ProductCode.WRONG_UNIT, Map.of("unit", expected));
    }
    return converted.map(Quantity::new).orElse(null);
  }

  private @Nullable AttributeValue choice(
      Fields attributes, String key, KnownAttribute known, String value) {
    if (references.isValue(key, value)) {
      return new Choice(value);
    }
    attributes.reject(key, FormCode.UNKNOWN_VALUE, known.known());
    return null;
  }
}
