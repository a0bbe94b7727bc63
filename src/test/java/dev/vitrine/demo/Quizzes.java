package dev.vitrine.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The style quiz: what it asks, what can be answered, and what that says. */
final class Quizzes {

  private Quizzes() {}

  static Stream<Map<String, Object>> lines() {
    return DemoFiles.objects("quiz.yaml").stream()
        .map(quiz -> change(quiz, "questions", Quizzes::question))
        .map(quiz -> worded(quiz, "title"));
  }

  private static Map<String, Object> question(Map<String, Object> question) {
    return worded(change(question, "choices", Quizzes::choice), "prompt");
  }

  private static Map<String, Object> choice(Map<String, Object> choice) {
    Map<String, Object> line = worded(choice, "label");
    if (line.remove("picture") instanceof String picture) {
      line.put("image", image(picture, (Map<?, ?>) choice.get("label")));
    }
    if (line.remove("likes") instanceof Map<?, ?> likes) {
      line.put("weights", likes.entrySet().stream().map(Quizzes::weight).toList());
    }
    if (line.remove("sizes") instanceof Map<?, ?> sizes) {
      line.put("sizes", sizes.entrySet().stream().map(Quizzes::size).toList());
    }
    return line;
  }

  private static Map<String, Object> image(String picture, Map<?, ?> words) {
    Map<String, Object> image = ProductMedia.image(Drawing.named(picture).orElseThrow());
    image.remove("kind");
    image.put("texts", texts(words, "alt"));
    return image;
  }

  private static Map<String, Object> weight(Map.Entry<?, ?> like) {
    String[] trait = like.getKey().toString().split("=", 2);
    return Map.of("attribute", trait[0], "value", trait[1], "weight", like.getValue().toString());
  }

  private static Map<String, Object> size(Map.Entry<?, ?> worn) {
    return Map.of("category", worn.getKey(), "size", worn.getValue().toString());
  }

  /** Moves a field that varies by language under texts. */
  private static Map<String, Object> worded(Map<String, Object> entry, String field) {
    Map<String, Object> line = new LinkedHashMap<>(entry);
    if (line.remove(field) instanceof Map<?, ?> words) {
      line.put("texts", texts(words, field));
    }
    return line;
  }

  private static Map<String, Object> texts(Map<?, ?> words, String field) {
    Map<String, Object> texts = new TreeMap<>();
    words.forEach((tag, text) -> texts.put((String) tag, Map.of(field, text.toString())));
    return texts;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> change(Map<String, Object> entry, String list, Step step) {
    Map<String, Object> line = new LinkedHashMap<>(entry);
    line.put(list, ((List<Map<String, Object>>) entry.get(list)).stream().map(step::take).toList());
    return line;
  }

  private interface Step {
    Map<String, Object> take(Map<String, Object> entry);
  }
}
