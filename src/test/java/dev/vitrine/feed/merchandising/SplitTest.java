package dev.vitrine.feed.merchandising;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.feed.Placement;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SplitTest {

  private static long others(Placement placement, double share) {
    return LongStream.range(0, 10_000)
        .filter(visitor -> Split.of(visitor, placement, share) == Split.B)
        .count();
  }

  @Test
  void asManyVisitorsAreOnTheOtherSideAsTheShareSays() {
    assertThat(others(Placement.HOME, 0.3)).isBetween(2_850L, 3_150L);
    assertThat(others(Placement.HOME, 0)).isZero();
    assertThat(others(Placement.HOME, 1)).isEqualTo(10_000);
  }

  @Test
  void whoIsOnTheOtherSideStaysThereWhenTheShareGrows() {
    assertThat(
            LongStream.range(0, 10_000)
                .filter(visitor -> Split.of(visitor, Placement.HOME, 0.3) == Split.B)
                .allMatch(visitor -> Split.of(visitor, Placement.HOME, 0.6) == Split.B))
        .isTrue();
  }

  @Test
  void onePlacementsSidesSayNothingOfAnothers() {
    assertThat(
            LongStream.range(0, 10_000)
                .filter(visitor -> Split.of(visitor, Placement.HOME, 0.5) == Split.B)
                .filter(visitor -> Split.of(visitor, Placement.CART, 0.5) == Split.B)
                .count())
        .isBetween(2_300L, 2_700L);
  }
}
