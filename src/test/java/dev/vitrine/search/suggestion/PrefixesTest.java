package dev.vitrine.search.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.platform.language.Language;
import dev.vitrine.search.suggestion.Prefixes.Named;
import java.util.List;
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
    "ja, ワンピース, わんp",
    "ja, ワンピース, わんpi",
    "ja, ワンピース, ワンP",
    "ja, ワンピース, わんぴーs",
    "ja, 帽子, ぼうs",
    "zh-CN, 连衣裙, lian yi",
    "zh-CN, 连衣裙, lian yi qun",
    "zh-TW, 連衣裙, lian yi q",
    "ar, فساتين, الفسات",
    "ar, الفساتين, فسات",
    "ar, أحذية, الاحذ",
    "ar, ألماس, الما",
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
    assertThat(names(tag, name(name, 1)).startingWith(typed, 5)).containsExactly(name);
  }

  @Test
  void theWeightiestComeFirst() {
    assertThat(names("en", name("shirt", 1), name("shoe", 5)).startingWith("sh", 5))
        .containsExactly("shoe", "shirt");
  }

  @Test
  void onlySoManyAreFound() {
    assertThat(
            names("en", name("shirt", 1), name("shoe", 5), name("shed", 3)).startingWith("sh", 2))
        .containsExactly("shoe", "shed");
  }

  @Test
  void whatHasSeveralWordsThatBeginSoIsFoundOnce() {
    assertThat(names("en", name("salt shaker shelf", 1)).startingWith("sh", 5)).hasSize(1);
  }

  @Test
  void whatBeginsOtherwiseIsNotFound() {
    assertThat(names("en", name("shirt", 1)).startingWith("hi", 5)).isEmpty();
  }

  private static Named<String> name(String name, double weight) {
    return new Named<>(name, name, weight);
  }

  @SafeVarargs
  private static Prefixes<String> names(String tag, Named<String>... names) {
    return Prefixes.of(List.of(names), Language.of(tag));
  }
}
