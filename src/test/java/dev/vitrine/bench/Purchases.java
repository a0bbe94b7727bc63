package dev.vitrine.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * What people bought, as lines of the import: a line of the file is a visitor and what they bought
 * in the order of time. Names are hashed, so that they tell nothing of who or what came first.
 *
 * @param visitors everybody
 */
record Purchases(List<Visitor> visitors) {

  private static final Instant BEGINNING = Instant.now().minus(Duration.ofDays(400));

  static Purchases read(Path file) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII))) {
      return new Purchases(lines.lines().map(Visitor::of).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Stream<Map<String, Object>> products() {
    return visitors.stream()
        .flatMap(visitor -> visitor.bought().stream())
        .distinct()
        .sorted()
        .map(Purchases::product);
  }

  private static Map<String, Object> product(String id) {
    return Map.of(
        "type",
        "product",
        "externalId",
        id,
        "status",
        "ACTIVE",
        "publishedAt",
        BEGINNING.toString(),
        "texts",
        Map.of("en", Map.of("title", "Article " + id)),
        "prices",
        List.of(Map.of("currency", "USD", "amount", "10.00")));
  }

  /** All but the last of each visitor. */
  Stream<Map<String, Object>> events() {
    return visitors.stream().flatMap(Visitor::events);
  }

  private static String hashed(String kind, String name) {
    return UUID.nameUUIDFromBytes((kind + name).getBytes(StandardCharsets.UTF_8)).toString();
  }

  /**
   * Somebody who bought things.
   *
   * @param id the visitor's name
   * @param bought names of products, the first first
   */
  record Visitor(String id, List<String> bought) {

    static Visitor of(String line) {
      String[] words = line.strip().split("\\s+");
      return new Visitor(
          hashed("visitor", words[0]),
          Arrays.stream(words).skip(1).map(word -> hashed("product", word)).toList());
    }

    /** What they bought last. */
    String next() {
      return bought.getLast();
    }

    Stream<Map<String, Object>> events() {
      return IntStream.range(0, bought.size() - 1).mapToObj(this::event);
    }

    private Map<String, Object> event(int i) {
      return Map.of(
          "type",
          "event",
          "visitor",
          id,
          "kind",
          "PURCHASED",
          "product",
          bought.get(i),
          "at",
          BEGINNING.plus(Duration.ofDays(i)).toString());
    }
  }
}
