package dev.vitrine.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/** Objects of a line whose fields are written in the order given, on every run. */
final class Fields {

  private Fields() {}

  static Map<String, Object> of(String first, Object one, String second, Object two) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(first, one);
    fields.put(second, two);
    return fields;
  }
}
