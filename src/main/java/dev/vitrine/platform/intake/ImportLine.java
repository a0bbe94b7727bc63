package dev.vitrine.platform.intake;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A line of an import.
 *
 * @param number where it stands in the file, from 1
 * @param type what it says it is
 * @param body its JSON object
 */
public record ImportLine(long number, String type, ObjectNode body) {

  /** A field that is a text, as far as a line is known before it is read with care. */
  public Optional<String> text(String name) {
    JsonNode node = body.get(name);
    return node != null && node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
  }

  /** A reader of the line's fields. */
  public Fields fields() {
    return Fields.of(body);
  }
}
