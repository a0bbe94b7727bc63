package dev.vitrine.catalog.product;

import dev.vitrine.catalog.AttributeDefinition.Kind;
import dev.vitrine.catalog.product.References.KnownAttribute;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.StorableText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An attribute that nobody has defined and a product has a value of: the value tells what it is.
 * Product pages show it by its key; to be searched or filtered by, or to offer values, it needs a
 * definition of its own.
 *
 * @param unit of its numbers; null for none
 */
record NewAttribute(String key, Kind kind, @Nullable String unit) {

  /** What a first value makes of an attribute; empty where the key or the value cannot be one. */
  static Optional<NewAttribute> of(String key, JsonNode value) {
    boolean isKey = !key.isBlank() && key.length() <= Fields.KEY_LIMIT && StorableText.is(key);
    JsonNode first = value.isArray() ? value.path(0) : value;
    return isKey
        ? kind(first).map(kind -> new NewAttribute(key, kind, unit(first)))
        : Optional.empty();
  }

  private static Optional<Kind> kind(JsonNode value) {
    return switch (value.getNodeType()) {
      case BOOLEAN -> Optional.of(Kind.BOOLEAN);
      case NUMBER -> Optional.of(Kind.NUMBER);
      case STRING -> Optional.of(Kind.TEXT);
      case OBJECT -> Optional.of(value.has("value") ? Kind.NUMBER : Kind.TEXT);
      case ARRAY, BINARY, MISSING, NULL, POJO -> Optional.empty();
    };
  }

  private static @Nullable String unit(JsonNode value) {
    String unit = value.path("unit").asString("").strip();
    return unit.isEmpty() || unit.length() > Fields.KEY_LIMIT ? null : unit;
  }

  KnownAttribute known() {
    return new KnownAttribute(kind, unit, null);
  }
}
