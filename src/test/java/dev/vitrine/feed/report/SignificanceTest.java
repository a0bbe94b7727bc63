package dev.vitrine.feed.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SignificanceTest {

  @Test
  void theSameRateIsNoDifference() {
    assertThat(Significance.of(10, 100, 20, 200)).isCloseTo(1, within(1e-6));
  }

  @Test
  void nothingTriedSaysNothing() {
    assertThat(Significance.of(0, 0, 5, 10)).isEqualTo(1);
    assertThat(Significance.of(0, 10, 0, 10)).isEqualTo(1);
  }

  /** 60 of 500 against 90 of 500 is z = 2.6568; tables of the normal distribution give 0.0079. */
  @Test
  void aKnownDifferenceHasItsKnownProbability() {
    assertThat(Significance.of(60, 500, 90, 500)).isCloseTo(0.0079, within(1e-4));
  }

  @Test
  void itDoesNotMatterWhichIsWhich() {
    assertThat(Significance.of(60, 500, 90, 500)).isEqualTo(Significance.of(90, 500, 60, 500));
  }
}
