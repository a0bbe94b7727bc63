package dev.vitrine.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the hand-written files of the demo shop and writes import lines. */
final class DemoFiles {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private DemoFiles() {}

  static <T> T read(String name, Class<T> type) {
    return JSON.convertValue(yaml(name), type);
  }

  static List<Map<String, Object>> objects(String name) {
    List<?> entries = (List<?>) yaml(name);
    return entries.stream().map(entry -> JSON.convertValue(entry, OBJECT)).toList();
  }

  static String line(Map<String, Object> entry) {
    return JSON.writeValueAsString(entry);
  }

  private static Object yaml(String name) {
    var options = new LoaderOptions();
    options.setCodePointLimit(10_000_000);
    try (InputStream file = DemoFiles.class.getResourceAsStream("/demo/" + name)) {
      return new Yaml(new SafeConstructor(options)).load(Objects.requireNonNull(file, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
