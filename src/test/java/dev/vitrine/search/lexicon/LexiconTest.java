package dev.vitrine.search.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.platform.language.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {

  private static final Lexicon ENGLISH =
      new Lexicon(
          Language.of("en"),
          Map.of("jacket", 10, "basket", 3, "headphones", 20, "crème", 2, "lamp", 9, "camp", 30),
          true);

  private static final Lexicon GERMAN =
      new Lexicon(
          Language.of("de"),
          Map.of(
              "schuhe",
              30,
              "laufen",
              12,
              "laufschuhe",
              5,
              "damen",
              40,
              "winter",
              25,
              "jacke",
              30,
              "winterjacke",
              8,
              "handschuhe",
              9,
              "hand",
              10),
          true);

  private static final Lexicon JEWELLERY =
      new Lexicon(
          Language.of("de"),
          Map.of(
              "perlen", 7, "gold", 9, "silber", 9, "perlenkette", 3, "goldkette", 2, "goldring", 1),
          true);

  @ParameterizedTest
  @CsvSource({
    "jackte, jacket",
    "jaket, jacket",
    "jackett, jacket",
    "hedphnes, headphones",
    "creme, crème",
  })
  void aMisspeltWordIsPutRight(String typed, String meant) {
    assertThat(ENGLISH.correction(typed)).contains(meant);
  }

  @Test
  void aShortWordAllowsOneMistakeOnly() {
    assertThat(ENGLISH.correction("jakcte")).isEmpty();
  }

  @Test
  void nobodyMeansAWordThatSaysNothing() {
    Lexicon lexicon = new Lexicon(Language.of("de"), Map.of("auch", 100, "tuche", 1), true);
    assertThat(lexicon.correction("tuch")).contains("tuche");
    assertThat(new Lexicon(Language.of("de"), Map.of("auch", 100), true).correction("tuch"))
        .isEmpty();
  }

  @Test
  void aVeryShortWordAllowsNone() {
    assertThat(ENGLISH.correction("lmp")).isEmpty();
  }

  @Test
  void aModelNumberIsNeverCorrected() {
    assertThat(ENGLISH.correction("jacke7")).isEmpty();
  }

  @Test
  void theFirstLetterIsRarelyWrong() {
    assertThat(ENGLISH.correction("lapm")).contains("lamp");
  }

  @Test
  void anyFormOfAWordIsKnown() {
    assertThat(ENGLISH.knows("jackets")).isTrue();
  }

  @Test
  void aCompoundIsTakenApart() {
    assertThat(GERMAN.parts("laufschuhe")).containsExactly("lauf", "schuhe");
  }

  @Test
  void theHeadOfACompoundIsAsLongAsItCanBe() {
    assertThat(GERMAN.parts("damenwinterjacke")).containsExactly("damen", "winterjacke");
  }

  @Test
  void compoundsAreFoundByTheirParts() {
    assertThat(GERMAN.compoundsWith("jacke")).containsExactly("winterjacke");
  }

  @Test
  void glovesAreNoShoes() {
    assertThat(GERMAN.compoundsWith("schuhe")).containsExactly("laufschuhe");
    assertThat(GERMAN.parts("handschuhe")).isEmpty();
  }

  @Test
  void whatStandsBehindTwoWordsIsAWord() {
    assertThat(JEWELLERY.compoundsWith("ketten"))
        .containsExactlyInAnyOrder("perlenkette", "goldkette");
    assertThat(JEWELLERY.frequency("kette")).isEqualTo(5);
    assertThat(JEWELLERY.parts("silberkette")).containsExactly("silber", "kette");
  }

  @Test
  void whatStandsBehindOneWordIsNone() {
    assertThat(JEWELLERY.knows("ring")).isFalse();
  }

  @Test
  void whatStandsNowhereMayEndWithAnyFormOfAWord() {
    Lexicon lexicon =
        new Lexicon(Language.of("de"), Map.of("winter", 5, "jacken", 9, "damen", 8), true);
    assertThat(lexicon.parts("winterjacke")).containsExactly("winter", "jacke");
    assertThat(lexicon.parts("damenwinterjacke")).containsExactly("damen", "winter", "jacke");
  }

  @Test
  void aMisspeltWordIsNoCompoundOfStems() {
    Lexicon english =
        new Lexicon(Language.of("en"), Map.of("the", 90, "adding", 3, "threading", 5), true);
    assertThat(english.parts("theading")).isEmpty();
    assertThat(english.correction("theading")).contains("threading");
  }

  @Test
  void aShortStemTellsNothing() {
    Lexicon english = new Lexicon(Language.of("en"), Map.of("to", 90, "toning", 5), true);
    assertThat(english.knows("toing")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"くつした, 靴下", "クツシタ, 靴下", "ハチミツ, はちみつ", "蜂蜜, はちみつ"})
  void japaneseIsKnownAsItIsRead(String typed, String written) {
    Lexicon lexicon = new Lexicon(Language.of("ja"), Map.of("靴下", 4, "はちみつ", 2), true);
    assertThat(lexicon.readAs(typed)).containsExactly(written);
    assertThat(lexicon.readAs(written)).isEmpty();
  }

  @Test
  void chineseThingsAreNamedByTheirLastCharacter() {
    Lexicon lexicon = new Lexicon(Language.of("zh-CN"), Map.of("高跟鞋", 4, "鞋带盒", 1), true);
    assertThat(lexicon.compoundsWith("鞋子")).containsExactly("高跟鞋");
    assertThat(lexicon.knows("鞋")).isTrue();
    assertThat(lexicon.knows("帽子")).isFalse();
  }

  @Test
  void whatIsNoCompoundStaysWhole() {
    assertThat(GERMAN.parts("schuhe")).isEmpty();
  }

  @Test
  void whatIsWrittenWithAHyphenIsKnownWithoutIt() {
    Lexicon lexicon =
        new Lexicon(
            Language.of("fr"), Map.of("wi-fi", 3, "t-shirt", 5, "shirt", 5, "t-bone", 1), true);
    assertThat(lexicon.apart("wifi")).containsExactly("wi", "fi");
    assertThat(lexicon.frequency("wifi")).isEqualTo(3);
    assertThat(lexicon.apart("tshirts")).containsExactly("t", "shirt");
    assertThat(lexicon.hyphenatedLike("tee", "shirt")).contains(java.util.List.of("t", "shirt"));
    assertThat(lexicon.hyphenatedLike("sweat", "shirt")).isEmpty();
  }

  @Test
  void japaneseWordsOfTwoAreTakenApart() {
    Lexicon lexicon = new Lexicon(Language.of("ja"), Map.of("革", 4, "靴", 9, "下", 1), true);
    assertThat(lexicon.parts("革靴")).containsExactly("革", "靴");
    assertThat(lexicon.parts("雨靴")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"handschuhe", "fundschuhe", "hoitschuhe"})
  void whatBeginsOtherwiseIsOfAnotherKind(String typed) {
    Lexicon lexicon = new Lexicon(Language.of("de"), Map.of("hausschuhe", 9), true);
    assertThat(lexicon.correction(typed)).isEmpty();
    assertThat(lexicon.correction("hauschuhe")).contains("hausschuhe");
    assertThat(lexicon.correction("hasuschuhe")).contains("hausschuhe");
  }

  @Test
  void japaneseThingsHaveTwoNames() {
    Lexicon lexicon = new Lexicon(Language.of("ja"), Map.of("シューズ", 4, "ブレンド", 2), true);
    assertThat(lexicon.readAs("靴")).containsExactly("シューズ");
    assertThat(lexicon.readAs("シューズ")).isEmpty();
    assertThat(lexicon.correction("プレゼント")).isEmpty();
    assertThat(lexicon.correction("ブレンズ")).contains("ブレンド");
  }
}
