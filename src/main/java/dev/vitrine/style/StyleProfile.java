package dev.vitrine.style;

import dev.vitrine.style.size.OwnSize;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a visitor likes and wears.
 *
 * @param tastes how much they like a value of an attribute, from -1 to 1; the strongest first
 * @param sizes what they wear, by the merchant's key of the category
 */
public record StyleProfile(Map<Trait, Double> tastes, Map<String, String> sizes) {

  /** Nothing is known. */
  public static final StyleProfile NONE = new StyleProfile(Map.of(), Map.of());

  /** How many tastes are told of. */
  private static final int MOST = 50;

  private static final double FINEST = 1000;

  /** The profile of these sums, such that the strongest taste weighs 1 or -1. */
  public static StyleProfile of(Map<Trait, Double> sums, Map<String, String> sizes) {
    double most = sums.values().stream().mapToDouble(Math::abs).max().orElse(1);
    return new StyleProfile(
        sums.entrySet().stream()
            .map(each -> Map.entry(each.getKey(), rounded(each.getValue() / most)))
            .filter(each -> each.getValue() != 0)
            .sorted(strongest(each -> Math.abs(each.getValue())))
            .limit(MOST)
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    Map.Entry::getValue,
                    (one, other) -> one,
                    LinkedHashMap::new)),
        sizes);
  }

  private static double rounded(double weight) {
    return Math.round(weight * FINEST) / FINEST;
  }

  private static Comparator<Map.Entry<Trait, Double>> strongest(
      Function<Map.Entry<Trait, Double>, Double> strength) {
    return Comparator.comparing(strength)
        .reversed()
        .thenComparing(each -> each.getKey().attribute())
        .thenComparing(each -> each.getKey().value());
  }

  /** The same with sizes that the visitor set, in the place of others of their categories. */
  StyleProfile wearing(List<OwnSize> own) {
    Map<String, String> worn = new LinkedHashMap<>(sizes);
    for (OwnSize each : own) {
      if (each.size() == null) {
        worn.remove(each.category());
      } else {
        worn.put(each.category(), each.size());
      }
    }
    return new StyleProfile(tastes, worn);
  }

  /** This and another, each with as much say; this one's sizes before the other's. */
  public StyleProfile and(StyleProfile other) {
    if (other.tastes.isEmpty() && other.sizes.isEmpty()) {
      return this;
    }
    Map<Trait, Double> sums = new HashMap<>(tastes);
    other.tastes.forEach((trait, weight) -> sums.merge(trait, weight, Double::sum));
    Map<String, String> both = new LinkedHashMap<>(other.sizes);
    both.putAll(sizes);
    return of(sums, both);
  }
}
