package dev.vitrine.feed.blend;

import dev.vitrine.feed.FeedItem;
import dev.vitrine.listing.shelf.OnShelf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
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

  private final Map<Long, OnShelf> facts;

  /** Knows products by what is known of them. */
  public Diversity(Map<Long, OnShelf> facts) {
    this.facts = facts;
  }

  /** The same products in another order. */
  public List<FeedItem> mixed(List<FeedItem> ranking) {
    Numbers brands = new Numbers();
    Numbers categories = new Numbers();
    List<Placed> placed = ranking.stream().map(item -> placed(item, brands, categories)).toList();
    return mixed(placed.iterator(), new Sameness(brands.count(), categories.count()));
  }

  private Placed placed(FeedItem item, Numbers brands, Numbers categories) {
    OnShelf product = facts.get(item.product());
    return product == null
        ? new Placed(item, Placed.NO_BRAND, new int[0])
        : new Placed(
            item,
            product.brand() == null ? Placed.NO_BRAND : brands.of(product.brand()),
            product.categories().stream().mapToInt(categories::of).toArray());
  }

  private static List<FeedItem> mixed(Iterator<Placed> ranking, Sameness sameness) {
    List<FeedItem> mixed = new ArrayList<>();
    List<Placed> next = new ArrayList<>(REACH);
    while (ranking.hasNext() || !next.isEmpty()) {
      while (ranking.hasNext() && next.size() < REACH) {
        next.add(ranking.next());
      }
      Placed best = next.remove(best(next, sameness));
      sameness.placed(best);
      mixed.add(best.item());
    }
    return mixed;
  }

  private static int best(List<Placed> next, Sameness sameness) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < next.size(); i++) {
      double worth = worth(next.get(i).item(), i) / (1 + sameness.of(next.get(i)));
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

  /**
   * A product with what it is compared by.
   *
   * @param brand the brand's number in this ranking, or {@link #NO_BRAND}
   * @param categories its categories' numbers
   */
  record Placed(FeedItem item, int brand, int[] categories) {

    static final int NO_BRAND = -1;
  }

  /** Numbers keys from zero on, in the order in which they come. */
  private static final class Numbers {

    private final Map<Long, Integer> numbers = new HashMap<>();

    int of(Long key) {
      Integer number = numbers.putIfAbsent(key, numbers.size());
      return number == null ? numbers.size() - 1 : number;
    }

    int count() {
      return numbers.size();
    }
  }
}
