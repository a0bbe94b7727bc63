package dev.vitrine.search.insight;

import dev.vitrine.behaviour.SearchEvents.Clicked;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which products shoppers choose among those that a query finds, where they stood taken out: a
 * click on the tenth place counts for more than one on the first, since fewer look there. A click
 * at place k (from 1) weighs k to the power of {@value #BIAS}, at most {@value #MOST} (inverse
 * propensity weighting, Joachims, Swaminathan and Schnabel, WSDM 2017).
 *
 * @param shares by market and query, by product, its part of the weighted clicks: 0 to 1
 */
public record Clicks(Map<Asked, Map<Long, Double>> shares) {

  /** No clicks. */
  public static final Clicks NONE = new Clicks(Map.of());

  private static final double BIAS = 0.7;
  private static final double MOST = 10;

  /** So many clicks on nothing are added to those of each query, so that few clicks move little. */
  private static final double DOUBT = 10;

  /** One visitor alone moves nothing. */
  private static final int FEWEST_PEOPLE = 2;

  /** Weighs clicks. */
  public static Clicks of(List<Clicked> clicks) {
    Map<Asked, Map<Long, Double>> weights = new HashMap<>();
    Map<Asked, Map<Long, Integer>> people = new HashMap<>();
    for (Clicked clicked : clicks) {
      Asked asked = new Asked(clicked.marketId(), clicked.query());
      double weight = clicked.clicks() * Math.min(MOST, Math.pow(clicked.position() + 1, BIAS));
      weights
          .computeIfAbsent(asked, key -> new HashMap<>())
          .merge(clicked.productId(), weight, Double::sum);
      people
          .computeIfAbsent(asked, key -> new HashMap<>())
          .merge(clicked.productId(), clicked.people(), Integer::sum);
    }
    weights.forEach((asked, products) -> share(products, people.getOrDefault(asked, Map.of())));
    return new Clicks(weights);
  }

  private static void share(Map<Long, Double> products, Map<Long, Integer> people) {
    double all = DOUBT + products.values().stream().mapToDouble(Double::doubleValue).sum();
    products.keySet().removeIf(product -> people.getOrDefault(product, 0) < FEWEST_PEOPLE);
    products.replaceAll((product, weight) -> weight / all);
  }

  /** The shares of the products that are chosen after a query in a market. */
  public Map<Long, Double> of(long marketId, String query) {
    Map<Long, Double> here = shares.getOrDefault(new Asked(marketId, query), Map.of());
    return here.isEmpty() ? shares.getOrDefault(new Asked(0, query), Map.of()) : here;
  }

  /** A query in a market. */
  public record Asked(long marketId, String query) {}
}
