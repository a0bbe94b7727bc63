package dev.vitrine.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The colours of the attribute {@code color}: their swatches and their names. */
final class Colors {

  private static final Map<String, Map<?, ?>> BY_KEY =
      DemoFiles.objects("attributes.yaml").stream()
          .filter(line -> "color".equals(line.get("key")))
          .flatMap(line -> ((List<?>) line.get("values")).stream())
          .map(value -> (Map<?, ?>) value)
          .collect(Collectors.toMap(value -> (String) value.get("key"), value -> value));

  private Colors() {}

  static boolean exists(String key) {
    return BY_KEY.containsKey(key);
  }

  /** As {@code #rrggbb}. */
  static String swatch(String key) {
    return (String) BY_KEY.get(key).get("swatch");
  }

  @SuppressWarnings("unchecked")
  static String label(String key, Lang lang) {
    String label = lang.of((Map<String, String>) BY_KEY.get(key).get("label"));
    return java.util.Objects.requireNonNull(label);
  }
}
