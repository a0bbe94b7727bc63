package dev.vitrine.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingTest {

  @ParameterizedTest
  @CsvSource({"9, 2, 4.5", "13, 3, 4.3", "17, 4, 4.3", "5, 1, 5.0"})
  void theAverageIsRoundedHalfUpToOneDecimal(long sum, int count, String average) {
    assertThat(new Rating(sum, count).average()).hasToString(average);
  }
}
