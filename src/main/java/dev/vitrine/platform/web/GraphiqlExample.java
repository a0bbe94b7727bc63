package dev.vitrine.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An operation that GraphiQL offers, as its file tells it: a comment whose first line is the title,
 * whose lines {@code variables: {…}} and {@code headers: {…}} hold one JSON object each, and whose
 * other lines describe it; then the operation.
 *
 * @param name the file's name without its ending
 * @param endpoint the schema that it runs against: {@code storefront} or {@code management}
 * @param query the document, with the title as its comment
 */
record GraphiqlExample(
    String name,
    String endpoint,
    String title,
    String description,
    String query,
    @Nullable JsonNode variables,
    @Nullable JsonNode headers) {

  private static final String VARIABLES = "variables: ";
  private static final String HEADERS = "headers: ";

  static GraphiqlExample parse(String name, String endpoint, String file, JsonMapper json) {
    List<String> comment =
        file.lines().takeWhile(GraphiqlExample::comment).map(GraphiqlExample::text).toList();
    String operation =
        file.lines().dropWhile(GraphiqlExample::comment).collect(Collectors.joining("\n"));
    return new GraphiqlExample(
        name,
        endpoint,
        comment.getFirst(),
        description(comment),
        "# " + comment.getFirst() + "\n" + operation + "\n",
        object(comment, VARIABLES, json).orElse(null),
        object(comment, HEADERS, json).orElse(null));
  }

  private static String description(List<String> comment) {
    return comment.stream()
        .skip(1)
        .filter(line -> !line.startsWith(VARIABLES) && !line.startsWith(HEADERS))
        .collect(Collectors.joining(" "))
        .strip();
  }

  private static Optional<JsonNode> object(List<String> comment, String key, JsonMapper json) {
    return comment.stream()
        .filter(line -> line.startsWith(key))
        .findFirst()
        .map(line -> json.readTree(line.substring(key.length())));
  }

  private static boolean comment(String line) {
    return line.startsWith("#");
  }

  private static String text(String line) {
    return line.substring(1).strip();
  }
}
