package dev.vitrine.platform.intake;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A line of an import. */
public final class ImportLine {

  private final long number;
  private final String type;
  private final ObjectNode body;
  private @Nullable Fields fields;

  /**
   * A line that nobody has read yet.
   *
   * @param number where it stands in the file, from 1
   * @param type what it says it is
   * @param body its JSON object
   */
  public ImportLine(long number, String type, ObjectNode body) {
    this.number = number;
    this.type = type;
    this.body = body;
  }

  /** Where it stands in the file, from 1. */
  public long number() {
    return number;
  }

  /** What it says it is. */
  public String type() {
    return type;
  }

  /** Its JSON object. */
  public ObjectNode body() {
    return body;
  }

  /** A field that is a text, as far as a line is known before it is read with care. */
  public Optional<String> text(String name) {
    JsonNode node = body.get(name);
    return node != null && node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
  }

  /** A reader of the line's fields, which knows of none that anybody has read. */
  public Fields fields() {
    fields = Fields.of(body);
    return fields;
  }

  /** The paths of fields that its last reader did not ask for, such as {@code variants.colour}. */
  Set<String> ignored() {
    return fields == null ? Set.of() : fields.ignored();
  }
}
