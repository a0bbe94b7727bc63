package dev.vitrine.platform.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MeasureUnitTest {

  @ParameterizedTest(name = "{0} {1} are {2} {3}")
  @CsvSource({"1, LB, 0.45359237, KG", "12, IN, 1, FT", "1, TB, 1000, GB", "1, M3, 1000, L"})
  void aQuantityIsTheSameInAnotherUnit(
      BigDecimal value, MeasureUnit from, BigDecimal expected, MeasureUnit to) {
    assertThat(from.convert(value, to)).isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void aUnitIsKnownByItsSymbol(MeasureUnit unit) {
    assertThat(MeasureUnit.of(unit.symbol())).contains(unit);
  }

  @Test
  void unitsOfOtherDimensionsDoNotMix() {
    assertThatThrownBy(() -> MeasureUnit.KG.convert(BigDecimal.ONE, MeasureUnit.M))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
