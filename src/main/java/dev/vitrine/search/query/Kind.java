package dev.vitrine.search.query;

import dev.vitrine.listing.query.TellingTraits;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What kind of thing words name, learnt from the products whose titles have them: keyboards have
 * layouts and stand among peripherals, covers for them have neither.
 *
 * @param traits by trait, how much it tells of the kind; they add up to 1 where anything is known
 */
public record Kind(Map<String, Double> traits) {

  /** Of which nothing is known. */
  public static final Kind UNKNOWN = new Kind(Map.of());

  private static final int MOST = 8;

  /** Fewer titles than fill two pages tell of chance. */
  static final int LEAST_TITLES = 25;

  /**
   * What most have in common and few others have: {@code p² log(p / q)}, where a trait stands in
   * the share {@code p} of what was found and in the share {@code q} of all products.
   */
  static Kind of(TellingTraits.Found found) {
    if (found.size() < LEAST_TITLES) {
      return UNKNOWN;
    }
    Map<String, Double> telling = new HashMap<>();
    found.traits().forEach(trait -> telling.put(trait.token(), weight(trait, found)));
    telling.values().removeIf(weight -> weight <= 0);
    Map<String, Double> most = most(telling);
    double sum = most.values().stream().mapToDouble(weight -> weight).sum();
    return new Kind(
        most.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, trait -> trait.getValue() / sum)));
  }

  private static double weight(TellingTraits.Trait trait, TellingTraits.Found found) {
    double among = (double) trait.among() / found.size();
    double everywhere = (double) trait.everywhere() / Math.max(1, found.all());
    return among * among * Math.log(among / everywhere);
  }

  /** What is named by several words: each has the same say. */
  static Kind of(List<Kind> kinds) {
    List<Kind> known = kinds.stream().filter(kind -> !kind.traits.isEmpty()).toList();
    Map<String, Double> together = new HashMap<>();
    for (Kind kind : known) {
      kind.traits.forEach(
          (trait, weight) -> together.merge(trait, weight / known.size(), Double::sum));
    }
    return new Kind(most(together));
  }

  /** The weightiest, each with its weight. */
  private static Map<String, Double> most(Map<String, Double> traits) {
    return inOrder(traits)
        .limit(MOST)
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Stream<Map.Entry<String, Double>> inOrder(Map<String, Double> traits) {
    return traits.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Double> it) -> -it.getValue())
                .thenComparing(Map.Entry::getKey));
  }

  /** The traits in a fixed order, the most telling first. */
  List<Map.Entry<String, Double>> inOrder() {
    return inOrder(traits).toList();
  }
}
