package dev.vitrine.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/** Reads the example operations from the class path: a folder for each endpoint. */
class GraphiqlExamples {

  private static final String FOLDER = "classpath*:graphiql/examples/";

  private final JsonMapper json;

  GraphiqlExamples(JsonMapper json) {
    this.json = json;
  }

  /** Every example, those of an endpoint in the order of their names. */
  List<GraphiqlExample> load() {
    return Stream.of("storefront", "management").flatMap(this::of).toList();
  }

  private Stream<GraphiqlExample> of(String endpoint) {
    return files(endpoint)
        .map(file -> GraphiqlExample.parse(name(file), endpoint, content(file), json))
        .sorted(Comparator.comparing(GraphiqlExample::name));
  }

  private static Stream<Resource> files(String endpoint) {
    try {
      var resolver = new PathMatchingResourcePatternResolver();
      return Stream.of(resolver.getResources(FOLDER + endpoint + "/*.graphql"));
    } catch (IOException e) {
      throw new UncheckedIOException("The examples of " + endpoint + " cannot be listed", e);
    }
  }

  private static String content(Resource file) {
    try {
      return file.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private static String name(Resource file) {
    String name = String.valueOf(file.getFilename());
    return name.substring(0, name.length() - ".graphql".length());
  }
}
