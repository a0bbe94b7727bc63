package dev.vitrine.listing.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.listing.index.Ladder.Rung;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0.000001",
    "1, 1, 1.5",
    "1.4999, 1, 1.5",
    "1.5, 1.5, 2",
    "9.99, 8, 10",
    "10, 10, 15",
    "0.0007, 0.0006, 0.0008",
    "720000, 600000, 800000",
    "-1, -1, -0.8",
    "-1.2, -1.5, -1",
    "-9.99, -10, -8"
  })
  void aNumberStandsOnTheRungThatHoldsIt(BigDecimal number, BigDecimal from, BigDecimal to) {
    Rung finest = Ladder.rungs(number).getFirst();

    assertThat(finest.from()).isEqualByComparingTo(from);
    assertThat(finest.to()).isEqualByComparingTo(to);
  }

  @Test
  void everyRungIsToldFromEveryOtherByItsCode() {
    Map<Integer, Long> rungsByCode =
        numbers()
            .flatMap(number -> Ladder.rungs(number).stream())
            .map(LadderTest::plain)
            .distinct()
            .collect(Collectors.groupingBy(Rung::code, Collectors.counting()));

    assertThat(rungsByCode).hasSizeGreaterThan(500);
    assertThat(rungsByCode.values()).containsOnly(1L);
  }

  @Test
  void aRungIsReadFromItsCode() {
    assertThat(numbers().flatMap(number -> Ladder.rungs(number).stream()))
        .allSatisfy(rung -> assertThat(plain(Rung.of(rung.code()))).isEqualTo(plain(rung)));
  }

  @ParameterizedTest
  @CsvSource({"USD, 99, 0, 100", "USD, 100, 100, 150", "JPY, 9, 0, 10", "KWD, 999, 0, 1000"})
  void whatIsCheaperThanACurrencysUnitStandsOnOneRung(
      String currency, long price, long from, long to) {
    PriceLadder ladder = PriceLadder.of(currency);
    Rung read = ladder.of(ladder.rungs(price).getFirst().code());

    assertThat(read.from()).isEqualByComparingTo(BigDecimal.valueOf(from));
    assertThat(read.to()).isEqualByComparingTo(BigDecimal.valueOf(to));
  }

  @Test
  void aPriceStandsOnUsualRungsUnlessItIsBeyondThem() {
    PriceLadder ladder = PriceLadder.of("EUR");

    assertThat(ladder.usual().stream().map(Rung::code))
        .containsAll(ladder.rungs(0).stream().map(Rung::code).toList())
        .containsAll(ladder.rungs(123_45).stream().map(Rung::code).toList())
        .doesNotContainAnyElementsOf(
            ladder.rungs(1_000_000_000_00L).stream().map(Rung::code).toList());
  }

  private static Stream<BigDecimal> numbers() {
    Random random = new Random(11);
    return IntStream.range(0, 4_000)
        .mapToObj(
            i ->
                BigDecimal.valueOf(random.nextInt(-2_000, 2_000))
                    .scaleByPowerOfTen(random.nextInt(-9, 12)));
  }

  private static Rung plain(Rung rung) {
    return new Rung(rung.level(), rung.from().stripTrailingZeros(), rung.to().stripTrailingZeros());
  }
}
