package dev.vitrine.listing.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The file of settings and mapping that indices are made with. */
public final class IndexFile {

  private IndexFile() {}

  /** As JSON, a copy for each caller. */
  public static ObjectNode read() {
    String file = "elasticsearch/listing-" + IndexDefinition.VERSION + ".json";
    try (InputStream open = new ClassPathResource(file).getInputStream()) {
      return (ObjectNode) JsonMapper.shared().readTree(open);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
