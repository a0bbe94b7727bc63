package dev.vitrine.feed.box;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Picks samples: goes down from what the visitor likes best and takes what still leaves enough of
 * the budget to fill the box. What a box costs at least is reckoned by taking the cheapest first;
 * under a bound by category that is exact, as such choices make a matroid (Edmonds, 1971), so a box
 * that can be filled is filled.
 *
 * @param count how many samples a box holds
 * @param mostOfOne how many of one category
 * @param budget what they may cost together, in the currency's smallest unit
 */
record Picking(int count, int mostOfOne, long budget) {

  /** The samples, the best first; none where nothing fills the box. */
  List<Sample> of(List<Sample> pool) {
    List<Sample> cheapest = pool.stream().sorted(Comparator.comparingLong(Sample::price)).toList();
    List<Sample> best =
        pool.stream().sorted(Comparator.comparingDouble(Sample::liking).reversed()).toList();
    List<Sample> picked = new ArrayList<>();
    for (Sample sample : best) {
      if (picked.size() < count && canBeFilled(picked, sample, cheapest)) {
        picked.add(sample);
      }
    }
    return picked;
  }

  private boolean canBeFilled(List<Sample> picked, Sample another, List<Sample> cheapest) {
    List<Sample> taken = new ArrayList<>(picked);
    taken.add(another);
    OptionalLong least = least(taken, cheapest);
    return least.isPresent() && least.getAsLong() <= budget;
  }

  /** What a box with these costs at least; empty where it cannot be filled. */
  private OptionalLong least(List<Sample> taken, List<Sample> cheapest) {
    Map<Long, Integer> ofCategory = new HashMap<>();
    Set<Long> there = new HashSet<>();
    long sum = 0;
    for (Sample sample : taken) {
      if (!isFree(sample, ofCategory)) {
        return OptionalLong.empty();
      }
      ofCategory.merge(sample.category(), 1, Integer::sum);
      there.add(sample.product());
      sum += sample.price();
    }
    for (Sample sample : cheapest) {
      if (there.size() < count && isFree(sample, ofCategory) && there.add(sample.product())) {
        ofCategory.merge(sample.category(), 1, Integer::sum);
        sum += sample.price();
      }
    }
    return there.size() == count ? OptionalLong.of(sum) : OptionalLong.empty();
  }

  private boolean isFree(Sample sample, Map<Long, Integer> ofCategory) {
    return ofCategory.getOrDefault(sample.category(), 0) < mostOfOne;
  }

  /** Whether these are such samples as a box may hold. */
  boolean allows(List<Sample> samples) {
    OptionalLong cost = least(samples, List.of());
    return cost.isPresent() && cost.getAsLong() <= budget;
  }
}
