package dev.vitrine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What an endpoint answered.
 *
 * @param status of HTTP
 */
record Answer(int status, JsonNode body) {

  /** Fields that hold what a shopper reads. */
  private static final Set<String> TEXTS =
      Set.of(
          "title",
          "name",
          "label",
          "valueLabel",
          "altText",
          "html",
          "text",
          "formatted",
          "slug",
          "path",
          "canonicalPath",
          "description");

  /** The answer, if it has no errors and leaves no text out. */
  Answer complete() {
    assertThat(body.path("errors")).as(body.path("errors").toString()).isEmpty();
    assertThat(status).isEqualTo(200);
    assertThat(missingTexts(body.path("data"), "").toList()).isEmpty();
    return this;
  }

  private static Stream<String> missingTexts(JsonNode node, String path) {
    if (node.isArray()) {
      return node.valueStream().flatMap(each -> missingTexts(each, path + "[]"));
    }
    return node.propertyStream()
        .flatMap(
            field -> {
              String at = path + "." + field.getKey();
              boolean missing = TEXTS.contains(field.getKey()) && isMissing(field.getValue());
              return missing ? Stream.of(at) : missingTexts(field.getValue(), at);
            });
  }

  private static boolean isMissing(JsonNode text) {
    return text.isNull() || (text.isString() && text.stringValue().isBlank());
  }

  /** The value at a JSON pointer below the data. */
  JsonNode at(String pointer) {
    return body.at("/data" + pointer);
  }

  /** The text at a JSON pointer below the data. */
  String text(String pointer) {
    return at(pointer).asString();
  }

  /** The texts at the same pointer of each element of an array. */
  List<String> texts(String array, String pointer) {
    return at(array).valueStream().map(each -> each.at(pointer).asString()).toList();
  }

  /** The code of the first error. */
  String error() {
    return body.at("/errors/0/extensions/code").asString();
  }

  /** Every value of a field but null, however deep. */
  List<String> all(String field) {
    return body.path("data").findValues(field).stream()
        .filter(value -> !value.isNull())
        .map(JsonNode::asString)
        .toList();
  }

  /** Texts that were served in another locale than the one asked for. */
  List<Fallback> fallbacks() {
    return body.at("/extensions/context/fallbacks").valueStream().map(Fallback::of).toList();
  }

  /**
   * A text that was served in another locale.
   *
   * @param pointer where it stands below the data
   */
  record Fallback(String pointer, String locale) {

    private static Fallback of(JsonNode fallback) {
      Stream<String> path = fallback.path("path").valueStream().map(JsonNode::asString);
      return new Fallback(
          path.collect(Collectors.joining("/", "/", "")), fallback.path("locale").asString());
    }
  }
}
