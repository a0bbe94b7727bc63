package dev.vitrine.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Categories that are called something in several languages: a folder with a {@code
 * LANGUAGE/categories.txt.gz} for each, whose lines are {@code key : path > of > names}.
 */
final class Taxonomy {

  /** By key of a category and language, its path from the top. */
  private final Map<String, Map<String, List<String>>> paths = new TreeMap<>();

  private final List<String> languages = new ArrayList<>();

  static Taxonomy read(Path folder) throws IOException {
    Taxonomy taxonomy = new Taxonomy();
    try (Stream<Path> folders = Files.list(folder)) {
      for (Path language : folders.sorted().toList()) {
        Path file = language.resolve("categories.txt.gz");
        if (Files.exists(file)) {
          taxonomy.read(language.getFileName().toString(), file);
        }
      }
    }
    return taxonomy;
  }

  private void read(String language, Path file) throws IOException {
    languages.add(language);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> line.startsWith("gid:")).forEach(line -> add(language, line));
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
  }

  private void add(String language, String line) {
    int colon = line.indexOf(" : ");
    String key = line.substring(line.lastIndexOf('/', colon) + 1, colon).strip();
    paths
        .computeIfAbsent(key, k -> new LinkedHashMap<>())
        .put(language, List.of(line.substring(colon + 3).strip().split(" > ")));
  }

  List<String> languages() {
    return languages;
  }

  /** The keys of the categories, in a fixed order. */
  List<String> keys() {
    return List.copyOf(paths.keySet());
  }

  /** What a category is called; empty in a language that has no name for it. */
  String name(String key, String language) {
    return paths.get(key).getOrDefault(language, List.of("")).getLast();
  }

  /** A market of all the languages, the categories as a tree, and a product in each of them. */
  Stream<Map<String, Object>> lines(String market) {
    return Stream.of(
            Stream.of(market(market)),
            paths.keySet().stream().map(this::category),
            paths.keySet().stream().map(this::product))
        .flatMap(lines -> lines);
  }

  private Map<String, Object> market(String handle) {
    return Map.of(
        "type",
        "market",
        "handle",
        handle,
        "countries",
        List.of("US"),
        "currencies",
        List.of("USD"),
        "locales",
        languages,
        "defaultLocale",
        "en",
        "texts",
        Map.of("en", Map.of("name", handle)));
  }

  private Map<String, Object> category(String key) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("type", "category");
    line.put("externalId", key);
    String parent = key.contains("-") ? key.substring(0, key.lastIndexOf('-')) : null;
    if (parent != null && paths.containsKey(parent)) {
      line.put("parent", parent);
    }
    line.put("texts", texts(key));
    return line;
  }

  private Map<String, Object> product(String key) {
    return Map.of(
        "type",
        "product",
        "externalId",
        "of-" + key,
        "categories",
        List.of(key),
        "texts",
        texts(key),
        "prices",
        List.of(Map.of("currency", "USD", "amount", "10.00")));
  }

  private Map<String, Object> texts(String key) {
    Map<String, Object> texts = new LinkedHashMap<>();
    paths
        .get(key)
        .forEach((language, path) -> texts.put(language, Map.of("title", path.getLast())));
    return texts;
  }
}
