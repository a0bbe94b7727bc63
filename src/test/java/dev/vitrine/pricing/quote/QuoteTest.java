package dev.vitrine.pricing.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether tax is where it belongs. */
class QuoteTest {

  @Test
  void taxInsideAPriceIsReckonedOnceForAllThatSharesItsRate() {
    Basket basket =
        new Basket("EUR", true, List.of(item(1, 1999, 3, "0.19")), 0, 0, new BigDecimal("0.19"));
    Quote quote = Quote.of(basket);
    assertThat(quote.taxTotal()).isEqualTo(958);
    assertThat(quote.total()).isEqualTo(5997);
  }

  @Test
  void taxOnTopIsAddedToTheTotal() {
    Basket basket =
        new Basket(
            "USD", false, List.of(item(1, 999, 3, "0.0825")), 500, 0, new BigDecimal("0.0825"));
    Quote quote = Quote.of(basket);
    assertThat(quote.taxTotal()).isEqualTo(289);
    assertThat(quote.total()).isEqualTo(2997 + 500 + 289);
  }

  private static Basket.Item item(int number, long price, int quantity, String rate) {
    return new Basket.Item(number, price, quantity, 0, new BigDecimal(rate));
  }
}
