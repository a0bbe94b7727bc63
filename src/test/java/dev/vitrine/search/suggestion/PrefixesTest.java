package dev.vitrine.search.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.platform.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrefixesTest {

  @ParameterizedTest
  @CsvSource({
    "en, Mouse pads, mou",
    "en, Mouse pads, pad",
    "fr, Été, ete",
    "de, Wörterbuch, worter",
    "ja, ワンピース, わんぴ",
    "ja, ワンピース, ワンピ",
    "ja, ワンピース, ﾜﾝ",
    "ja, 靴, くつ",
    "zh-CN, 连衣裙, lyq",
    "zh-CN, 连衣裙, lianyi",
    "zh-CN, 连衣裙, 连衣",
    "ko, 원피스, 워",
    "ko, 원피스, 원피",
    "ar, أحذية, احذ",
    "ar, فستان, فس",
    "ru, Сумка, сум",
  })
  void namesAreFoundByWhatIsTypedOfThem(String tag, String name, String typed) {
    assertThat(new Prefixes<String>().add(name, Language.of(tag), name, 1).startingWith(typed, 5))
        .containsExactly(name);
  }

  @Test
  void theWeightiestComeFirst() {
    Language language = Language.of("en");
    Prefixes<String> names =
        new Prefixes<String>().add("shirt", language, "shirt", 1).add("shoe", language, "shoe", 5);
    assertThat(names.startingWith("sh", 5)).containsExactly("shoe", "shirt");
  }

  @Test
  void whatBeginsOtherwiseIsNotFound() {
    Prefixes<String> names = new Prefixes<String>().add("shirt", Language.of("en"), "shirt", 1);
    assertThat(names.startingWith("hi", 5)).isEmpty();
  }
}
