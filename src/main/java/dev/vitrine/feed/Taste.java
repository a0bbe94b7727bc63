package dev.vitrine.feed;

import dev.vitrine.listing.index.Tokens;
import dev.vitrine.listing.shelf.OnShelf;
import dev.vitrine.style.StyleProfile;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What traits a visitor likes, and dislikes.
 *
 * @param weights how much they are liked, between 0 and 1, by the trait's token; the strongest
 *     first
 * @param against how much others are disliked, likewise
 */
public record Taste(Map<String, Double> weights, Map<String, Double> against) {

  private static final int TRAITS = 30;
  private static final double FADING = 0.9;

  /** Nothing is known. */
  public static final Taste NONE = new Taste(Map.of(), Map.of());

  /**
   * The traits of what the visitor met, the latest counting most. A product's say is shared among
   * its traits, so that one that is described at length does not drown the others.
   */
  public static Taste of(List<Met> met, Map<Long, OnShelf> facts) {
    Map<String, Double> sums = new HashMap<>();
    double freshness = 1;
    for (Met each : met) {
      OnShelf product = facts.get(each.product());
      if (product != null) {
        List<String> traits = product.traits();
        double share = freshness * each.weight() / Math.sqrt(Math.max(1, traits.size()));
        traits.forEach(trait -> sums.merge(trait, share, Double::sum));
      }
      freshness *= FADING;
    }
    return of(sums);
  }

  /** What a visitor says, in attributes and options alike. */
  public static Taste of(StyleProfile profile) {
    Map<String, Double> sums = new HashMap<>();
    profile
        .tastes()
        .forEach(
            (trait, weight) -> {
              sums.put(Tokens.attribute(trait.attribute(), trait.value()), weight);
              sums.put(Tokens.option(trait.attribute(), trait.value()), weight);
            });
    return of(sums);
  }

  /** The strongest of these, such that the very strongest weighs 1; what is below 0 is disliked. */
  public static Taste of(Map<String, Double> sums) {
    return new Taste(strongest(sums, 1), strongest(sums, -1));
  }

  private static Map<String, Double> strongest(Map<String, Double> sums, int sign) {
    double most = sums.values().stream().mapToDouble(each -> sign * each).max().orElse(1);
    return sums.entrySet().stream()
        .map(each -> Map.entry(each.getKey(), sign * each.getValue()))
        .filter(each -> each.getValue() > 0)
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(TRAITS)
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                each -> each.getValue() / most,
                (one, other) -> one,
                LinkedHashMap::new));
  }

  /** Both together, the other as it is told: in the visitor's own words. */
  public Taste and(Taste told) {
    Map<String, Double> sums = new HashMap<>(weights);
    told.weights.forEach((trait, weight) -> sums.merge(trait, weight, Double::sum));
    return new Taste(strongest(sums, 1), told.against);
  }

  /** How much of it a product has. */
  public double in(OnShelf product) {
    return product.traits().stream().mapToDouble(trait -> weights.getOrDefault(trait, 0.0)).sum();
  }

  /** Whether more speaks against a product than for it. */
  public boolean isAgainst(OnShelf product) {
    double dislike =
        product.traits().stream().mapToDouble(trait -> against.getOrDefault(trait, 0.0)).sum();
    return dislike > 0 && dislike > in(product);
  }

  /** Whether nothing is known that is liked. */
  public boolean isNone() {
    return weights.isEmpty();
  }
}
