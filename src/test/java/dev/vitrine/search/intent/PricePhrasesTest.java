package dev.vitrine.search.intent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.listing.query.Filter;
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
    "robe jusqu’à 150 €, , 15000",
    "robe en dessous de 150 €, , 15000",
    "robe moins chère que 150 €, , 15000",
    "robe inférieure à 150 €, , 15000",
    "robe au-dessus de 150 €, 15000, ",
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
    "dress no more than 50 €, , 5000",
    "dress 50 euros or less, , 5000",
    "dress 20-50 €, 2000, 5000",
    "dress €20 to €50, 2000, 5000",
    "'Kleid max. 49,90 €', , 4990",
    "Kleid günstiger als 50 Euro, , 5000",
    "Kleid von 20 bis 50 Euro, 2000, 5000",
    "robe pas plus de 50 €, , 5000",
    "robe de 20 à 50 €, 2000, 5000",
    "فستان بأقل من ٥٠ يورو, , 5000",
    "فستان لا يزيد عن ١٬٢٠٠٫٥٠ يورو, , 120050",
    "فستان من 20 إلى 50 يورو, 2000, 5000",
  })
  void pricesAreReadInEuro(String query, @Nullable Long min, @Nullable Long max) {
    assertThat(read(query, "EUR")).contains(new PriceWithin(min, max));
  }

  @ParameterizedTest
  @CsvSource({
    "赤いワンピース 5000円以下, JPY, 5000",
    "赤いワンピース5000円以下, JPY, 5000",
    "'赤いワンピース5,000円まで', JPY, 5000",
    "1万円以下のワンピース, JPY, 10000",
    "5千円以下のワンピース, JPY, 5000",
    "1万5千円以下のワンピース, JPY, 15000",
    "ワンピース 1万5000円以下, JPY, 15000",
    "连衣裙 1万5以下, CNY, 1500000",
    "连衣裙 300元以下, CNY, 30000",
    "فستان أقل من 60 د.ك, KWD, 60000",
    "100块以内的连衣裙, CNY, 10000",
    "원피스 50000원 이하, KRW, 50000",
  })
  void pricesStandBeforeTheirBoundToo(String query, String currency, long max) {
    assertThat(read(query, currency)).contains(new PriceWithin(null, max));
  }

  @ParameterizedTest
  @CsvSource({
    "ワンピース 3000円~5000円, JPY, 3000, 5000",
    "3000円から5000円まで ワンピース, JPY, 3000, 5000",
    "连衣裙 50-100元, CNY, 5000, 10000",
    "50到100元的连衣裙, CNY, 5000, 10000",
  })
  void pricesHaveTwoEnds(String query, String currency, long min, long max) {
    assertThat(read(query, currency)).contains(new PriceWithin(min, max));
  }

  @Test
  void aRangeWithoutACurrencyIsNoPrice() {
    assertThat(new PricePhrases("EUR").in("notebook 13-15 zoll")).isEmpty();
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

  @Test
  void chineseTellsALowerBoundBeforeIt() {
    assertThat(new PricePhrases("CNY").in("高于300元的连衣裙").orElseThrow().filter())
        .isEqualTo(new Filter.PriceWithin(30000L, null));
  }
}
