package dev.vitrine.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * People's judgments of which products answer which queries.
 *
 * @param ratings by query, by the product's external id, how well it answers: 0 to 3
 */
record Judgments(Map<String, Map<String, Integer>> ratings) {

  private static final int DEPTH = 10;

  /**
   * Reads a file of lines {@code query TAB product TAB rating}; a first line of names is skipped.
   */
  static Judgments read(Path file) {
    Map<String, Map<String, Integer>> ratings = new LinkedHashMap<>();
    try (Stream<String> lines = Files.lines(file)) {
      lines
          .map(line -> line.split("\t"))
          .filter(fields -> fields.length == 3 && fields[2].matches("\\d+"))
          .forEach(
              fields ->
                  ratings
                      .computeIfAbsent(fields[0], query -> new LinkedHashMap<>())
                      .put(fields[1], Integer.valueOf(fields[2])));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new Judgments(ratings);
  }

  /**
   * The normalised discounted cumulative gain of the first ten products with a gain of {@code
   * 2^rating − 1}, unjudged products counting 0; empty for a query that nothing answers.
   */
  OptionalDouble ndcg(String query, List<String> products) {
    Map<String, Integer> judged = ratings.getOrDefault(query, Map.of());
    double best =
        gain(judged.values().stream().sorted(Comparator.reverseOrder()).limit(DEPTH).toList());
    double found =
        gain(products.stream().limit(DEPTH).map(id -> judged.getOrDefault(id, 0)).toList());
    return best == 0 ? OptionalDouble.empty() : OptionalDouble.of(found / best);
  }

  private static double gain(List<Integer> ratings) {
    return IntStream.range(0, ratings.size())
        .mapToDouble(i -> (Math.pow(2, ratings.get(i)) - 1) / (Math.log(i + 2) / Math.log(2)))
        .sum();
  }

  /** How many of the first ten products somebody judged. */
  long judged(String query, List<String> products) {
    Map<String, Integer> judged = ratings.getOrDefault(query, Map.of());
    return products.stream().limit(DEPTH).filter(judged::containsKey).count();
  }
}
