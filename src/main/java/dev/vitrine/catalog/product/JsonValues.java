package dev.vitrine.catalog.product;

import dev.vitrine.platform.intake.Fields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Single JSON values read as the line's own fields are read. */
final class JsonValues {

  private static final String FIELD = "value";

  private JsonValues() {}

  static Optional<String> text(JsonNode json) {
    return read(json, fields -> fields.text(FIELD).given());
  }

  static Optional<BigDecimal> decimal(JsonNode json) {
    return read(json, fields -> fields.decimal(FIELD).given());
  }

  static Optional<LocalDate> date(JsonNode json) {
    return read(json, fields -> fields.date(FIELD).given());
  }

  private static <T> Optional<T> read(JsonNode json, Function<Fields, Optional<T>> reader) {
    return reader.apply(Fields.of(JsonNodeFactory.instance.objectNode().set(FIELD, json)));
  }
}
