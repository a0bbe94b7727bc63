package dev.vitrine.cart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether carts add up and cost what the listing shows, whatever is in them. */
class RandomCartTest {

  private static final int CARTS = 2_000;

  @ParameterizedTest
  @ValueSource(strings = {"EUR", "USD", "JPY", "KWD", "CHF"})
  void everyCartAddsUpAndIsTheSameForTheOrder(String currency) {
    Random dice = new Random(currency.hashCode());
    for (int i = 0; i < CARTS; i++) {
      assertThat(new RandomCart(dice, currency).faults()).isEmpty();
    }
  }
}
