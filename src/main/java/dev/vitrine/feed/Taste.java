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
 * What traits a visitor likes.
 *
 * @param weights how much, between 0 and 1, by the trait's token; the strongest first
 */
public record Taste(Map<String, Double> weights) {

  private static final int TRAITS = 30;
  private static final double FADING = 0.9;

  /** Nothing is known. */
  public static final Taste NONE = new Taste(Map.of());

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

  /** What a visitor says, in attributes and options alike; what they dislike is left out. */
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

  /** The strongest of these, such that the very strongest weighs 1. */
  public static Taste of(Map<String, Double> sums) {
    double most = sums.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
    return new Taste(
        sums.entrySet().stream()
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
                    LinkedHashMap::new)));
  }

  /** Both together, the other as it is told: in the visitor's own words. */
  public Taste and(Taste told) {
    Map<String, Double> sums = new HashMap<>(weights);
    told.weights.forEach((trait, weight) -> sums.merge(trait, weight, Double::sum));
    return of(sums);
  }

  /** How much of it a product has. */
  public double in(OnShelf product) {
    return product.traits().stream().mapToDouble(trait -> weights.getOrDefault(trait, 0.0)).sum();
  }

  /** Whether nothing is known. */
  public boolean isNone() {
    return weights.isEmpty();
  }
}
