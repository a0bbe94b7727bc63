package dev.vitrine.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTextTest {

  @ParameterizedTest(name = "{0}: {1} becomes {2}")
  @CsvSource({
    "en, Trail Shoe, trail-shoe",
    "en, Men's 17\" bag – black!, mens-17-bag-black",
    "de, Große Tür für Ägypten, grosse-tuer-fuer-aegypten",
    "fr, Été à l’œuvre, ete-a-loeuvre",
    "tr, IĞDIR ışığı, igdir-isigi",
    "ja, 大きな扉 (赤), 大きな扉-赤",
    "zh-CN, 跑步鞋 2, 跑步鞋-2",
    "ar, حذاءُ الجري, حذاء-الجري",
    "en, '!!!', ''"
  })
  void aTitlesWordsBecomeASlug(String locale, String title, String slug) {
    assertThat(SlugText.of(title, locale)).isEqualTo(slug);
  }

  @Test
  void aLongTitleIsCutBetweenWords() {
    assertThat(SlugText.of("word ".repeat(60), "en"))
        .hasSizeLessThanOrEqualTo(100)
        .endsWith("word");
  }

  @Test
  void whatIsMadeOfATitleIsValid() {
    assertThat(SlugText.isValid(SlugText.of("Große 扉 حذاء", "de"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"a/b", "a b", "-a", "a?b", "''", "a%20b"})
  void whatWouldBreakAPathIsNoSlug(String text) {
    assertThat(SlugText.isValid(text)).isFalse();
  }
}
