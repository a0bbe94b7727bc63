package dev.vitrine.style;

import dev.vitrine.behaviour.Event;
import dev.vitrine.behaviour.Telling;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much a visitor is interested in products, by what they did with them or say of them. An
 * interest in what they did is worth half as much after {@value #HALF_LIFE_DAYS} days.
 *
 * @param weights by the product's key; below 0 for what they dislike
 */
record Interest(Map<Long, Double> weights) {

  private static final double HALF_LIFE_DAYS = 30;
  private static final double DAY = Duration.ofDays(1).toMillis();

  static Interest of(List<Event> events, Instant now) {
    Map<Long, Double> weights = new HashMap<>();
    for (Event event : events) {
      Long product = event.productId();
      if (product != null) {
        weights.merge(product, weight(event, now), Double::sum);
      }
    }
    return new Interest(weights);
  }

  private static double weight(Event event, Instant now) {
    double days = Math.max(0, Duration.between(event.at(), now).toMillis() / DAY);
    return Telling.of(event.kind()) * Math.pow(2, -days / HALF_LIFE_DAYS);
  }

  /**
   * The tastes that speak from it. A product's say is shared among its traits, so that one that is
   * described at length does not drown the others.
   *
   * @param traits of products, by key
   */
  StyleProfile profile(Map<Long, List<Trait>> traits) {
    Map<Trait, Double> sums = new HashMap<>();
    weights.forEach(
        (product, weight) -> {
          List<Trait> own = traits.getOrDefault(product, List.of());
          own.forEach(trait -> sums.merge(trait, weight / Math.sqrt(own.size()), Double::sum));
        });
    return StyleProfile.of(sums, Map.of());
  }
}
