package dev.vitrine.feed.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignificanceTest {

  /** So many cells of so many answers each; all answers of the first of them led on. */
  private static Side side(int cells, int answers, int led) {
    long[] shown = IntStream.range(0, cells).mapToLong(i -> answers).toArray();
    long[] hits = IntStream.range(0, cells).mapToLong(i -> i < led ? answers : 0).toArray();
    return new Side(
        "HOME",
        "experiment",
        "A",
        Instant.EPOCH,
        cells,
        sum(shown),
        sum(hits),
        dot(shown, shown),
        dot(hits, hits),
        dot(shown, hits));
  }

  private static long sum(long[] numbers) {
    return IntStream.range(0, numbers.length).mapToLong(i -> numbers[i]).sum();
  }

  private static long dot(long[] some, long[] others) {
    return IntStream.range(0, some.length).mapToLong(i -> some[i] * others[i]).sum();
  }

  @Test
  void theSameRateIsNoDifference() {
    assertThat(Significance.of(side(100, 1, 10), side(200, 1, 20))).isCloseTo(1, within(1e-6));
  }

  @Test
  void nothingTriedSaysNothing() {
    assertThat(Significance.of(side(100, 1, 50).nothing("A"), side(100, 1, 50))).isEqualTo(1);
    assertThat(Significance.of(side(100, 1, 0), side(100, 1, 0))).isEqualTo(1);
  }

  /** z = 0.06 / sqrt(0.12 * 0.88 / 499 + 0.18 * 0.82 / 499) = 2.6636; normal tables give 0.0077. */
  @Test
  void aKnownDifferenceHasItsKnownProbability() {
    assertThat(Significance.of(side(500, 1, 60), side(500, 1, 90))).isCloseTo(0.0077, within(1e-4));
  }

  @Test
  void manyAnswersOfTheSameVisitorsSayNoMoreThanOneEach() {
    assertThat(Significance.of(side(100, 40, 12), side(100, 40, 20)))
        .isCloseTo(Significance.of(side(100, 1, 12), side(100, 1, 20)), within(1e-9));
  }

  @Test
  void aFewVisitorsDecideNothingHoweverMuchTheyLookAt() {
    assertThat(Significance.of(side(1, 16, 0), side(1, 16, 1))).isEqualTo(1);
  }

  @Test
  void itDoesNotMatterWhichIsWhich() {
    assertThat(Significance.of(side(500, 1, 60), side(500, 1, 90)))
        .isEqualTo(Significance.of(side(500, 1, 90), side(500, 1, 60)));
  }
}
