package dev.vitrine.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The singular and the plural of a word are one word to a search. */
class NumberTest {

  @ParameterizedTest
  @CsvSource({
    "en, dress, dresses",
    "en, battery, batteries",
    "de, Kleid, Kleider",
    "de, Tasche, Taschen",
    "fr, robe, robes",
    "fr, bateau, bateaux",
    "es, casa, casas",
    "es, caja, cajas",
    "es, roca, rocas",
    "es, correa, correas",
    "es, lápiz, lápices",
    "es, collar, collares",
    "es, póster, pósteres",
    "es, kayak, kayaks",
    "es, champú, champus",
    "it, borsa, borse",
    "it, casa, case",
    "pt-BR, casa, casas",
    "pt-BR, televisão, televisões",
    "pt-BR, pão, paes",
    "pt-BR, pé, pés",
    "pt-BR, colar, colares",
    "pt-BR, mãe, mães",
    "nl, jurk, jurken",
    "sv, klänning, klänningar",
  })
  void bothHaveOneStem(String tag, String singular, String plural) {
    assertThat(stem(tag, plural)).isEqualTo(stem(tag, singular));
  }

  private static String stem(String tag, String word) {
    return Language.of(tag).words(word).getFirst().stem();
  }
}
