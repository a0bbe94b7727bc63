package dev.vitrine.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {

  @ParameterizedTest
  @CsvSource({
    "en, WD-40, wd40",
    "en, wd 40, wd40",
    "en, wd40, wd40",
    "en, ＷＤ－４０, wd40",
    "en, TN-2110, tn2110",
    "en, iPhone 7, iphone7",
    "en, 8 GB, 8gb",
    "en, 8gb, 8gb",
    "en, 15.60 inch, 15.6in",
    "de, '15,6 Zoll', 15.6in",
    "fr, 8 Go, 8gb",
    "ja, 15.6インチ, 15.6in",
    "zh-CN, 15.6英寸, 15.6in",
    "ko, 15.6인치, 15.6in",
    "en, '1,000 W', 1000w",
    "en, 0.5 l, 500ml",
    "de, '0,50 Liter', 500ml",
    "en, 50 cl, 500ml",
    "fr, 5 dl, 500ml",
    "fr, 50 centilitres, 500ml",
    "en, 500 ml, 500ml",
    "ja, 0.5リットル, 500ml",
    "de, '1,5 kg', 1500000mg",
    "de, 1500 g, 1500000mg",
    "de, '1.500 g', 1500000mg",
    "de, '0,75 m', 750mm",
    "en, 75 cm, 750mm",
    "en, 2 kW, 2000w",
    "en, 1.2.3 l, 1.2.3l",
  })
  void spellingsOfACodeAreOne(String tag, String text, String code) {
    assertThat(codes(tag, text)).contains(code);
  }

  @ParameterizedTest
  @CsvSource({
    "en, '15.6\" screen'",
    "en, 15.6″ screen",
    "en, 15.6 in screen",
    "en, 15.6inch",
    "en, 15.6-inch",
    "de, '15,6 Zoll'",
    "de, '15,6-Zoll'",
    "fr, '15,6 pouces'",
    "ja, 15.6インチ",
    "zh-CN, 15.6英寸",
  })
  void inchesAreAskedForInManyWays(String tag, String text) {
    assertThat(asked(tag, text)).contains("15.6in", "39.6cm", "396mm");
  }

  @ParameterizedTest
  @CsvSource({
    "1 TB, 1000gb",
    "1000 GB, 1tb",
    "0.5 TB, 500gb",
    "2.4 GHz, 2400mhz",
    "2400 MHz, 2.4ghz",
    "16 oz, 1lb",
    "2.2 lb, 1kg",
    "2.2 lb, 1000000mg",
    "6 ft, 72in",
    "10 in, 25.4cm",
    "254 mm, 10in",
    "39.6 cm, 15.6in",
    "500 ml, 0.5l",
  })
  void aMeasureIsAskedForInOtherUnits(String text, String code) {
    assertThat(asked("en", text)).contains(code);
  }

  @ParameterizedTest
  @CsvSource({
    "'12\"', 30cm",
    "30 cm, 12in",
    "39.5 cm, 15.6in",
    "512 GB, 0.5tb",
    "1024 GB, 1tb",
    "1 kg, 2.2lb",
    "10 V, 10w",
  })
  void whatOnlyComesNearIsAnotherMeasure(String text, String code) {
    assertThat(asked("en", text)).isNotEmpty().doesNotContain(code);
  }

  @Test
  void textsAreHeldInTheUnitThatTheyTell() {
    assertThat(codes("en", "15.6 in")).containsExactly("15.6in");
    assertThat(codes("en", "1 TB")).containsExactly("1tb");
  }

  @Test
  void wordsAloneAreNoCodes() {
    assertThat(codes("en", "red summer dress")).isEmpty();
  }

  @Test
  void identifiersAreComparedWithoutSigns() {
    assertThat(Codes.compact("ab-12/X")).isEqualTo("ab12x");
  }

  @Test
  void aShorterItemNumberIsTheSameWithZerosBefore() {
    assertThat(Codes.compact("0884420588030")).isEqualTo(Codes.compact("884420588030"));
  }

  private static List<String> asked(String tag, String text) {
    return Codes.asked(text, Language.of(tag)).stream().map(Code::text).toList();
  }

  private static List<String> codes(String tag, String text) {
    return Codes.in(text, Language.of(tag)).stream().map(Code::text).toList();
  }
}
