package dev.vitrine.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo catalogue's lines of one fixed day, read back as JSON. */
final class DemoLines {

  static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private static final List<JsonNode> LINES =
      new DemoCatalogue(DAY).stream().map(JsonMapper.shared()::readTree).toList();

  private DemoLines() {}

  static Stream<JsonNode> ofType(String type) {
    return LINES.stream().filter(line -> line.path("type").asString().equals(type));
  }

  static Stream<JsonNode> variants() {
    return ofType("product")
        .flatMap(line -> line.has("variants") ? each(line.path("variants")) : Stream.of(line));
  }

  static Stream<JsonNode> media() {
    return ofType("product").flatMap(line -> each(line.path("media")));
  }

  static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /** What the lines of a type are keyed by. */
  static Stream<String> keys(String type, String field) {
    return ofType(type).map(line -> line.path(field).asString());
  }
}
