package dev.vitrine.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

  @ParameterizedTest(name = "{0} {1} are {2} {3}")
  @CsvSource({
    "0.28, kg, 280, g",
    "17, in, 43.18, cm",
    "1, lb, 453.59237, g",
    "330, ml, 0.33, l",
    "2.13, GHz, 2130, MHz",
    "5, Ah, 5000, mAh",
    "90, min, 1.5, h",
    "5, furlong, 5, furlong"
  })
  void aQuantityIsTheSameInAnotherUnitOfItsDimension(
      String value, String from, String expected, String to) {
    assertThat(Units.convert(new BigDecimal(value), from, to))
        .hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo(expected));
  }

  @ParameterizedTest
  @CsvSource({"kg, m", "furlong, m", "g, l"})
  void unitsOfOtherDimensionsDoNotMix(String from, String to) {
    assertThat(Units.convert(BigDecimal.ONE, from, to)).isEmpty();
  }

  @Test
  void anAttributeWithoutAUnitTakesNone() {
    assertThat(Units.convert(BigDecimal.ONE, "kg", null)).isEmpty();
  }
}
