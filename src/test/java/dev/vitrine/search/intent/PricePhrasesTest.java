package dev.vitrine.search.intent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.listing.query.Filter.PriceWithin;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricePhrasesTest {

  @ParameterizedTest
  @CsvSource({
    "red dress under 50 €, , 5000",
    "red dress under €50, , 5000",
    "rotes Kleid unter 50 €, , 5000",
    "'Kleid bis 1.200,50 Euro', , 120050",
    "robe rouge moins de 100 euros, , 10000",
    "vestido rojo menos de 80 €, , 8000",
    "vestito fino a 80 €, , 8000",
    "vestido até 80 €, , 8000",
    "فستان أقل من 50 يورو, , 5000",
    "watch over 100 €, 10000, ",
    "dress between 20 and 30 €, 2000, 3000",
    "Kleid zwischen 20 und 30 Euro, 2000, 3000",
    "dress under 50, , 5000",
    "robe rouge à moins de 50 €, , 5000",
    "فستان أحمر دون 50 يورو, , 5000",
    "赤いワンピース 50ユーロ以下, , 5000",
    "红色连衣裙 50欧元以下, , 5000",
    "红色连衣裙低于50欧元, , 5000",
    "빨간 원피스 50유로 이하, , 5000",
  })
  void pricesAreReadInEuro(String query, @Nullable Long min, @Nullable Long max) {
    assertThat(read(query, "EUR")).contains(new PriceWithin(min, max));
  }

  @ParameterizedTest
  @CsvSource({
    "赤いワンピース 5000円以下, JPY, 5000",
    "赤いワンピース5000円以下, JPY, 5000",
    "'赤いワンピース5,000円まで', JPY, 5000",
    "连衣裙 300元以下, CNY, 30000",
    "원피스 50000원 이하, KRW, 50000",
  })
  void pricesStandBeforeTheirBoundToo(String query, String currency, long max) {
    assertThat(read(query, currency)).contains(new PriceWithin(null, max));
  }

  @Test
  void anAgeIsNoPrice() {
    assertThat(new PricePhrases("EUR").in("puzzle from 3 years")).isEmpty();
  }

  @Test
  void anotherCurrencyIsLeftOut() {
    assertThat(new PricePhrases("USD").in("red dress under 50 €"))
        .hasValueSatisfying(price -> assertThat(price.filter()).isNull());
  }

  @Test
  void theWordsOfThePriceAreTold() {
    assertThat(new PricePhrases("EUR").in("red dress under 50 €").map(Understood::words))
        .contains("under 50 €");
  }

  private static Optional<Object> read(String query, String currency) {
    return new PricePhrases(currency).in(query).map(Understood::filter);
  }
}
