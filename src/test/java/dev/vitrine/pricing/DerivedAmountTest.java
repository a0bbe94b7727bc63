package dev.vitrine.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivedAmountTest {

  @ParameterizedTest(name = "{0} becomes {2}")
  @CsvSource({
    "10.20, 0.95, 9.95",
    "10.45, 0.95, 10.95",
    "10.44, 0.95, 9.95",
    "0.10, 0.95, 0.95",
    "119.60, 0.99, 119.99",
    "7.3, 0.90, 6.90",
    "0, 0.95, 0"
  })
  void aFractionThatDoesNotDivideOneIsTheEndingOfThePrice(
      String amount, String to, String expected) {
    assertThat(DerivedAmount.rounded(new BigDecimal(amount), new BigDecimal(to)))
        .isEqualByComparingTo(expected);
  }

  @ParameterizedTest(name = "{0} to steps of {1} becomes {2}")
  @CsvSource({
    "10.22, 0.05, 10.20",
    "10.225, 0.05, 10.25",
    "1449, 100, 1400",
    "1450, 100, 1500",
    "3, 10, 10",
    "10.5, 1, 11",
    "0, 10, 0"
  })
  void anyOtherNumberIsAStep(String amount, String to, String expected) {
    assertThat(DerivedAmount.rounded(new BigDecimal(amount), new BigDecimal(to)))
        .isEqualByComparingTo(expected);
  }
}
