package dev.vitrine.feed.merchandising;

import dev.vitrine.feed.Placement;
import dev.vitrine.feed.Strategy;
import dev.vitrine.feed.blend.Recipe;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What merchants want of all placements. An immutable snapshot.
 *
 * @param byPlacement the rules there are
 * @param products keys of the products that rules name, by external id
 */
public record PlacementRules(
    Map<Placement, PlacementRule> byPlacement, Map<String, Long> products) {

  static PlacementRules of(List<PlacementRule> rules, Map<String, Long> products) {
    return new PlacementRules(
        rules.stream().collect(Collectors.toMap(PlacementRule::placement, Function.identity())),
        products);
  }

  /** The rule of a placement; one that wants nothing special where the merchant wrote none. */
  public PlacementRule of(Placement placement) {
    return byPlacement.getOrDefault(placement, PlacementRule.none(placement));
  }

  /** The rules of every placement. */
  public List<PlacementRule> all() {
    return Arrays.stream(Placement.values()).map(this::of).toList();
  }

  /** What a placement's feeds are made of. */
  public Recipe recipe(Placement placement) {
    return recipe(placement, of(placement).weights());
  }

  /** What they are made of for those to whom an experiment gave this. */
  public Recipe recipe(Placement placement, @Nullable Assignment given) {
    return given != null && given.split() == Split.B
        ? recipe(placement, of(placement).splitWeights())
        : recipe(placement);
  }

  private static Recipe recipe(Placement placement, List<PlacementRule.Weight> weights) {
    Recipe own = Recipe.of(placement);
    return weights.isEmpty() ? own : new Recipe(weights(weights), own.fill());
  }

  /** What the placement's experiment gives a visitor; null where none runs. */
  public @Nullable Assignment assignment(Placement placement, long visitor) {
    PlacementRule rule = of(placement);
    Experiment experiment = rule.experiment();
    return experiment == null
        ? null
        : new Assignment(
            experiment.id(), Split.of(visitor, placement, rule.splitShare().doubleValue()));
  }

  private static Map<Strategy, Double> weights(List<PlacementRule.Weight> weights) {
    return weights.stream()
        .filter(each -> each.weight().signum() > 0)
        .collect(
            Collectors.toMap(
                PlacementRule.Weight::strategy, each -> each.weight().doubleValue(), Double::max));
  }

  /** Keys of the products that are not shown in a placement. */
  Set<Long> excludedProducts(Placement placement) {
    return of(placement).excludedProducts().stream()
        .filter(products::containsKey)
        .map(products::get)
        .collect(Collectors.toSet());
  }
}
