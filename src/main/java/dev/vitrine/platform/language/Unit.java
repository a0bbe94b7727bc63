package dev.vitrine.platform.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The units that numbers come with in titles and queries, and how languages write them. */
enum Unit {
  IN(
      "\" ′′ ” '' in inch inches zoll pouce pouces pulgada pulgadas polegada polegadas pollici"
          + " pollice tum tommer duim インチ 英寸 英吋 吋 인치 بوصه بوصة дюйм дюймов"),
  CM("cm centimeter centimeters centimetre zentimeter centímetros centimètres センチ 厘米 公分 센티 سم см"),
  MM("mm millimeter millimetre millimètres milímetros ミリ 毫米 밀리 مم мм"),
  M("m meter meters metre metres mètre mètres metro metros メートル 米 미터 متر м"),
  KG("kg kilo kilos kilogramm kilogram kilograms キロ 公斤 千克 킬로 كجم кг"),
  G("g gram grams gramm gramme grammes gramos グラム 克 그램 جرام г"),
  MG("mg milligramm milligram milligrams milligramme milligrammes miligramos ミリグラム 毫克 밀리그램 مجم мг"),
  L("l liter liters litre litres litro litros リットル 升 리터 لتر л"),
  DL(
      "dl deziliter deciliter deciliters decilitre decilitres décilitre décilitres decilitro"
          + " decilitros デシリットル 分升 데시리터 дл"),
  CL(
      "cl zentiliter centiliter centiliters centilitre centilitres centilitro centilitros センチリットル"
          + " 厘升 센티리터 سل сл"),
  ML("ml milliliter milliliters millilitre millilitres mililitro mililitros ミリリットル 毫升 밀리리터 مل мл"),
  TB("tb terabyte terabytes テラ тб"),
  GB("gb gig gigs gigabyte gigabytes ギガ جيجا جيجابايت гб"),
  MB("mb megabyte megabytes мб"),
  GHZ("ghz"),
  MHZ("mhz"),
  HZ("hz hertz"),
  KW("kw kilowatt"),
  W("w watt watts ワット 瓦 와트 واط вт"),
  V("v volt volts ボルト 伏 볼트 فولت"),
  MAH("mah"),
  AH("ah"),
  MP("mp megapixel megapixels 万画素"),
  OZ("oz ounce ounces unze unzen"),
  LB("lb lbs pound pounds"),
  FT("ft foot feet");

  private static final Map<String, String> BY_WORD =
      Arrays.stream(values())
          .flatMap(unit -> unit.words.stream().map(word -> Map.entry(word, unit.code())))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));

  /** French counts octets. */
  private static final Map<String, String> FRENCH = Map.of("go", "gb", "mo", "mb", "to", "tb");

  private static final List<String> LONGEST_FIRST =
      BY_WORD.keySet().stream().sorted(Comparator.comparing(String::length).reversed()).toList();

  private final List<String> words;

  Unit(String words) {
    this.words = List.of(words.split(" "));
  }

  private String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The unit that a word names, or that an unspaced run of characters begins with. */
  static Optional<Named> named(String run, Language language) {
    String exactly = "fr".equals(language.code()) ? FRENCH.get(run) : null;
    String known = exactly == null ? BY_WORD.get(run) : exactly;
    if (known != null) {
      return Optional.of(new Named(known, run.length()));
    }
    boolean latin = run.charAt(0) < 0x250;
    return latin
        ? Optional.empty()
        : LONGEST_FIRST.stream()
            .filter(run::startsWith)
            .findFirst()
            .map(word -> new Named(BY_WORD.getOrDefault(word, word), word.length()));
  }

  /**
   * A unit in a text.
   *
   * @param code how it is written everywhere
   * @param length how many characters name it
   */
  record Named(String code, int length) {}
}
