package dev.vitrine.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource({"12.345, JPY, 12", "12.345, EUR, 1235", "12.3456, KWD, 12346", "-0.005, EUR, -1"})
  void anAmountIsRoundedHalfUpToTheCurrencysSmallestUnit(
      BigDecimal amount, String currency, long minorUnits) {
    assertThat(Money.of(amount, currency).minorUnits()).isEqualTo(minorUnits);
  }

  @ParameterizedTest
  @CsvSource({"19.92, 19.90", "19.93, 19.95", "19.975, 20.00", "0.02, 0.00"})
  void swissFrancsArePaidInStepsOfFiveRappen(BigDecimal amount, BigDecimal rounded) {
    assertThat(Money.of(amount, "CHF").roundedTo(new BigDecimal("0.05")).amount())
        .isEqualTo(rounded);
  }

  @Test
  void anAmountKeepsAllItsDigits() {
    assertThat(new Money(1500, "KWD").amount()).isEqualTo(new BigDecimal("1.500"));
  }

  @Test
  void amountsOfTwoCurrenciesDoNotMix() {
    assertThatThrownBy(() -> new Money(1, "EUR").plus(new Money(1, "USD")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theLargestRemaindersTakeWhatIsLeft() {
    assertThat(new Money(100, "EUR").allocate(List.of(1L, 1L, 1L)).stream().map(Money::minorUnits))
        .containsExactly(34L, 33L, 33L);
  }

  @Test
  void weightsOfZeroCountAsAllAlike() {
    assertThat(new Money(3, "JPY").allocate(List.of(0L, 0L)).stream().map(Money::minorUnits))
        .containsExactly(2L, 1L);
  }

  @Test
  void partsAlwaysAddUpToTheWhole() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      Money whole = new Money(random.nextLong(-1_000_000, 1_000_000), "KWD");
      List<Long> weights =
          LongStream.range(0, 1 + random.nextInt(9))
              .map(n -> random.nextLong(1_000))
              .boxed()
              .toList();
      assertThat(whole.allocate(weights).stream().mapToLong(Money::minorUnits).sum())
          .isEqualTo(whole.minorUnits());
    }
  }
}
