package dev.vitrine.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource({
    "en, shoes, shoe",
    "en, Women's, women",
    "de, Häuser, haus",
    "de, rotes, rot",
    "de, Muetze, Mütze",
    "de, Kameras, Kamera",
    "de, Handys, Handy",
    "de, Laptops, Laptop",
    "de, Sneakers, Sneaker",
    "de, Pullis, Pulli",
    "de, Kekse, Keks",
    "de, Gläser, Glas",
    "de, Vasen, Vase",
    "de, Polos, Polo",
    "de, Schals, Schal",
    "de, kabellose, kabellos",
    "de, PCs, PC",
    "fr, robes, robe",
    "fr, l'été, ete",
    "es, zapatos, zapato",
    "it, l'acqua, acqua",
    "pt-BR, camisas, camisa",
    "nl, schoenen, schoen",
    "sv, klänningar, klänning",
    "ru, сумки, сумка",
    "ar, أحمر, احمر",
    "ja, ﾜﾝﾋﾟｰｽ, ワンピース",
    "ja, サーバー, サーバ",
    "zh-CN, ＡＢＣ, abc",
  })
  void formsOfAWordAreOne(String tag, String one, String other) {
    assertThat(stems(tag, one)).isNotEmpty().isEqualTo(stems(tag, other));
  }

  @Test
  void japaneseIsToldApartWithoutSpaces() {
    assertThat(texts("ja", "赤いワンピース")).containsExactly("赤い", "ワンピース");
  }

  @Test
  void chineseIsToldApartWithoutSpaces() {
    assertThat(texts("zh-CN", "红色连衣裙")).containsExactly("红色", "连衣裙");
  }

  @Test
  void koreanParticlesAreNoWords() {
    assertThat(texts("ko", "원피스를")).containsExactly("원피스");
  }

  @Test
  void aWordKnowsWhereItStands() {
    Word word = Language.of("de").words("Die große Straße").getLast();
    assertThat(List.of(word.start(), word.end())).containsExactly(10, 16);
  }

  @Test
  void halfWidthCharactersKnowWhereTheyStand() {
    Word word = Language.of("ja").words("赤 ﾜﾝﾋﾟｰｽ").getLast();
    assertThat(List.of(word.start(), word.end())).containsExactly(2, 8);
  }

  @Test
  void japaneseWordsAreRead() {
    assertThat(Language.of("ja").words("靴").getFirst().reading()).isEqualTo("クツ");
  }

  @Test
  void punctuationIsNoWord() {
    assertThat(Language.of("zh-CN").words("，。！…《》")).isEmpty();
  }

  private static List<String> stems(String tag, String text) {
    return Language.of(tag).words(text).stream().map(Word::stem).toList();
  }

  private static List<String> texts(String tag, String text) {
    return Language.of(tag).words(text).stream().map(Word::text).toList();
  }
}
