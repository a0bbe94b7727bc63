package dev.vitrine.platform.graphql;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the message bundles of all features from the class path. */
final class MessageBundles {

  private static final String PATTERN = "classpath*:messages/*.properties";

  private MessageBundles() {}

  static Map<Locale, Map<String, String>> load(ClassLoader loader) {
    Map<Locale, Map<String, String>> texts = new HashMap<>();
    try {
      for (Resource file : new PathMatchingResourcePatternResolver(loader).getResources(PATTERN)) {
        Map<String, String> ofLocale = texts.computeIfAbsent(locale(file), l -> new HashMap<>());
        read(file).forEach((key, text) -> ofLocale.put((String) key, (String) text));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return texts;
  }

  private static Locale locale(Resource file) {
    String name = Objects.requireNonNull(file.getFilename()).replace(".properties", "");
    int separator = name.indexOf('_');
    return separator < 0
        ? Locale.ENGLISH
        : Locale.forLanguageTag(name.substring(separator + 1).replace('_', '-'));
  }

  private static Properties read(Resource file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
