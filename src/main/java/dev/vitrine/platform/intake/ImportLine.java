package dev.vitrine.platform.intake;

import tools.jackson.databind.node.ObjectNode;

/**
 * A line of an import.
 *
 * @param number where it stands in the file, from 1
 * @param type what it says it is
 * @param body its JSON object
 */
public record ImportLine(long number, String type, ObjectNode body) {

  /** A reader of the line's fields. */
  public Fields fields() {
    return Fields.of(body);
  }
}
