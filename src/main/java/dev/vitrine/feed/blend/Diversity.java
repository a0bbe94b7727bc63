package dev.vitrine.feed.blend;

import dev.vitrine.feed.FeedItem;
import dev.vitrine.listing.shelf.OnShelf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

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
    List<Placed> waiting = new ArrayList<>(ranking.stream().map(this::placed).toList());
    List<Placed> mixed = new ArrayList<>(ranking.size());
    while (!waiting.isEmpty()) {
      mixed.add(waiting.remove(next(waiting, mixed)));
    }
    return mixed.stream().map(Placed::item).toList();
  }

  private Placed placed(FeedItem item) {
    OnShelf product = facts.get(item.product());
    return product == null
        ? new Placed(item, null, List.of())
        : new Placed(item, brand(product), product.categories());
  }

  private static @Nullable Brand brand(OnShelf product) {
    OptionalLong brand = product.brand();
    return brand.isPresent() ? new Brand(brand.getAsLong()) : null;
  }

  private static int next(List<Placed> waiting, List<Placed> before) {
    Map<Object, Integer> felt = felt(before);
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < Math.min(REACH, waiting.size()); i++) {
      double worth = worth(waiting.get(i).item(), i) / (1 + sameness(waiting.get(i), felt));
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

  private static Map<Object, Integer> felt(List<Placed> before) {
    Map<Object, Integer> felt = new HashMap<>();
    for (Placed each : before.subList(Math.max(0, before.size() - WINDOW), before.size())) {
      if (each.brand() != null) {
        felt.merge(each.brand(), 1, Integer::sum);
      }
      each.categories().forEach(category -> felt.merge(category, 1, Integer::sum));
    }
    return felt;
  }

  private static double sameness(Placed product, Map<Object, Integer> felt) {
    double brand = product.brand() == null ? 0 : felt.getOrDefault(product.brand(), 0);
    double categories = 0;
    for (Long category : product.categories()) {
      categories += felt.getOrDefault(category, 0);
    }
    return SAME_BRAND * brand
        + SAME_CATEGORY * categories / Math.max(1, product.categories().size());
  }

  private record Brand(long id) {}

  /** A product with what it is compared by, found once: each is compared many times. */
  private record Placed(FeedItem item, @Nullable Brand brand, List<Long> categories) {}
}
