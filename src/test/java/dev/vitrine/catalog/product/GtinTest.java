package dev.vitrine.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GtinTest {

  @ParameterizedTest
  @ValueSource(strings = {"96385074", "614141000036", "4006381333931", "10614141000415"})
  void aRightCheckDigitMakesAGtinOf8Or12Or13Or14Digits(String gtin) {
    assertThat(Gtin.isValid(gtin)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"4006381333932", "123", "96385075", "400638133393", "400638133393x", ""})
  void anythingElseIsNone(String text) {
    assertThat(Gtin.isValid(text)).isFalse();
  }
}
