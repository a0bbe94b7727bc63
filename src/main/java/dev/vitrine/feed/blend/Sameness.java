package dev.vitrine.feed.blend;

import dev.vitrine.feed.blend.Diversity.Placed;
import java.util.ArrayDeque;
import java.util.Deque;

/** Feels how much of a brand and of a kind was placed just now. For one ranking. */
final class Sameness {

  /** Across how many places sameness is felt. */
  private static final int WINDOW = 8;

  private static final double OF_BRAND = 0.25;
  private static final double OF_CATEGORY = 0.2;

  private final int[] brands;
  private final int[] categories;
  private final Deque<Placed> before = new ArrayDeque<>(WINDOW);

  /** As many brands and categories as are numbered. */
  Sameness(int brands, int categories) {
    this.brands = new int[brands];
    this.categories = new int[categories];
  }

  /** Takes in what was placed next; what stands too far before it is felt no more. */
  void placed(Placed product) {
    count(product, 1);
    before.addLast(product);
    if (before.size() > WINDOW) {
      count(before.removeFirst(), -1);
    }
  }

  private void count(Placed product, int by) {
    if (product.brand() != Placed.NO_BRAND) {
      brands[product.brand()] += by;
    }
    for (int category : product.categories()) {
      categories[category] += by;
    }
  }

  /** How much of a product's brand and kind is felt, 0 where it is something else. */
  double of(Placed product) {
    int brand = product.brand() == Placed.NO_BRAND ? 0 : brands[product.brand()];
    int kind = 0;
    for (int category : product.categories()) {
      kind += categories[category];
    }
    return OF_BRAND * brand + OF_CATEGORY * kind / Math.max(1, product.categories().length);
  }
}
