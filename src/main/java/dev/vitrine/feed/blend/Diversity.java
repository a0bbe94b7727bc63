package dev.vitrine.feed.blend;

import dev.vitrine.feed.FeedItem;
import dev.vitrine.listing.shelf.OnShelf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Mixes brands and kinds: goes down the ranking and takes, each time, the best of the next few,
 * where a product counts the less the more of its brand and of its categories stand right before
 * it. The idea is that of Carbonell and Goldstein's maximal marginal relevance (SIGIR 1998).
 */
public final class Diversity {

  /** From how far down something may come up. */
  private static final int REACH = 24;

  /** Across how many places sameness is felt. */
  private static final int WINDOW = 8;

  private static final double SAME_BRAND = 0.25;
  private static final double SAME_CATEGORY = 0.2;

  private final Map<Long, OnShelf> facts;

  /** Knows products by what is known of them. */
  public Diversity(Map<Long, OnShelf> facts) {
    this.facts = facts;
  }

  /** The same products in another order. */
  public List<FeedItem> mixed(List<FeedItem> ranking) {
    List<FeedItem> waiting = new ArrayList<>(ranking);
    List<FeedItem> mixed = new ArrayList<>(ranking.size());
    while (!waiting.isEmpty()) {
      mixed.add(waiting.remove(next(waiting, mixed)));
    }
    return mixed;
  }

  private int next(List<FeedItem> waiting, List<FeedItem> before) {
    Map<Object, Integer> felt = felt(before);
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < Math.min(REACH, waiting.size()); i++) {
      double worth = worth(waiting.get(i), i) / (1 + sameness(waiting.get(i), felt));
      if (worth > most) {
        most = worth;
        best = i;
      }
    }
    return best;
  }

  /** What fills up has no score: there the place speaks. */
  private static double worth(FeedItem item, int place) {
    return item.score() + 0.05 * (REACH - place) / REACH;
  }

  private Map<Object, Integer> felt(List<FeedItem> before) {
    Map<Object, Integer> felt = new HashMap<>();
    for (FeedItem item : before.subList(Math.max(0, before.size() - WINDOW), before.size())) {
      OnShelf product = facts.get(item.product());
      if (product != null) {
        product.brand().ifPresent(brand -> felt.merge(new Brand(brand), 1, Integer::sum));
        product.categories().forEach(category -> felt.merge(category, 1, Integer::sum));
      }
    }
    return felt;
  }

  private double sameness(FeedItem item, Map<Object, Integer> felt) {
    OnShelf product = facts.get(item.product());
    if (product == null) {
      return 0;
    }
    double brand =
        product.brand().isPresent()
            ? SAME_BRAND * felt.getOrDefault(new Brand(product.brand().getAsLong()), 0)
            : 0;
    double categories =
        product.categories().stream()
            .mapToInt(category -> felt.getOrDefault(category, 0))
            .average()
            .orElse(0);
    return brand + SAME_CATEGORY * categories;
  }

  private record Brand(long id) {}
}
