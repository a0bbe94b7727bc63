package dev.vitrine.listing.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The settings and mapping that indices are made with. */
@Component
class IndexDefinition {

  /** Raise it with the file: markets whose index was made with another are reindexed. */
  static final int VERSION = 10;

  /** An index that nobody reads need not be searchable: it is written faster so. */
  private static final String NEVER = "-1";

  private final ObjectNode definition;

  IndexDefinition(JsonMapper json) {
    try (var file =
        new ClassPathResource("elasticsearch/listing-" + VERSION + ".json").getInputStream()) {
      this.definition = (ObjectNode) json.readTree(file);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** What an index is made with, to be filled before it is searched. */
  JsonNode toBuild() {
    ObjectNode building = definition.deepCopy();
    ((ObjectNode) building.required("settings").required("index")).put("refresh_interval", NEVER);
    return building;
  }

  /** How often changes become searchable in an index that is searched. */
  String refreshInterval() {
    return definition
        .required("settings")
        .required("index")
        .required("refresh_interval")
        .asString();
  }
}
