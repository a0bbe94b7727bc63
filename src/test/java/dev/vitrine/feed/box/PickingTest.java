package dev.vitrine.feed.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PickingTest {

  private static Sample sample(long product, long category, long price, double liking) {
    return new Sample(product, category, price, liking);
  }

  private static List<Long> picked(Picking picking, Sample... pool) {
    return picking.of(List.of(pool)).stream().map(Sample::product).toList();
  }

  @Test
  void whatIsLikedBestIsTakenFirst() {
    assertThat(
            picked(
                new Picking(2, 2, 100),
                sample(1, 1, 10, 0.1),
                sample(2, 1, 10, 0.9),
                sample(3, 1, 10, 0.5)))
        .containsExactly(2L, 3L);
  }

  @Test
  void whatIsTooDearToFillTheBoxIsLeft() {
    assertThat(
            picked(
                new Picking(2, 2, 100),
                sample(1, 1, 95, 0.9),
                sample(2, 1, 60, 0.5),
                sample(3, 1, 40, 0.1)))
        .containsExactly(2L, 3L);
  }

  @Test
  void oneCategoryFillsNoMoreThanItsShare() {
    assertThat(
            picked(
                new Picking(2, 1, 100),
                sample(1, 1, 10, 0.9),
                sample(2, 1, 10, 0.8),
                sample(3, 2, 10, 0.1)))
        .containsExactly(1L, 3L);
  }

  /** Compared with trying every box there could be. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void aBoxThatCanBeFilledIsFilled(long seed) {
    Random random = new Random(seed);
    List<Sample> pool =
        IntStream.range(0, 9)
            .mapToObj(
                i -> sample(i, random.nextInt(3), 1 + random.nextInt(20), random.nextDouble()))
            .toList();
    for (int budget = 10; budget < 60; budget += 3) {
      Picking picking = new Picking(4, 2, budget);
      List<Sample> best = picking.of(pool);
      if (canBeFilled(picking, pool, new ArrayList<>(), 0)) {
        assertThat(best).hasSize(4);
        assertThat(picking.allows(best)).isTrue();
        assertThat(best).isSortedAccordingTo(Comparator.comparingDouble(Sample::liking).reversed());
      } else {
        assertThat(best).isEmpty();
      }
    }
  }

  private static boolean canBeFilled(
      Picking rules, List<Sample> pool, List<Sample> taken, int from) {
    if (taken.size() == 4) {
      return taken.stream().mapToLong(Sample::price).sum() <= rules.budget()
          && IntStream.range(0, 3)
              .allMatch(
                  category ->
                      taken.stream().filter(each -> each.category() == category).count() <= 2);
    }
    for (int i = from; i < pool.size(); i++) {
      taken.add(pool.get(i));
      if (canBeFilled(rules, pool, taken, i + 1)) {
        return true;
      }
      taken.removeLast();
    }
    return false;
  }
}
