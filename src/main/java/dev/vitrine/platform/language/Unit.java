package dev.vitrine.platform.language;

import dev.vitrine.platform.measure.MeasureUnit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The units that numbers come with in titles and queries, and how languages write them. */
enum Unit {
  IN(
      MeasureUnit.IN,
      "\" ′′ ” '' in inch inches zoll pouce pouces pulgada pulgadas polegada polegadas pollici"
          + " pollice tum tommer duim インチ 英寸 英吋 吋 인치 بوصه بوصة дюйм дюймов"),
  CM(
      MeasureUnit.CM,
      "cm centimeter centimeters centimetre zentimeter centímetros centimètres センチ 厘米 公分 센티 سم см"),
  MM(MeasureUnit.MM, "mm millimeter millimetre millimètres milímetros ミリ 毫米 밀리 مم мм"),
  M(MeasureUnit.M, "m meter meters metre metres mètre mètres metro metros メートル 米 미터 متر м"),
  KG(MeasureUnit.KG, "kg kilo kilos kilogramm kilogram kilograms キロ 公斤 千克 킬로 كجم кг"),
  G(MeasureUnit.G, "g gram grams gramm gramme grammes gramos グラム 克 그램 جرام г"),
  MG(
      MeasureUnit.MG,
      "mg milligramm milligram milligrams milligramme milligrammes miligramos ミリグラム 毫克 밀리그램 مجم"
          + " мг"),
  L(MeasureUnit.L, "l liter liters litre litres litro litros リットル 升 리터 لتر л"),
  DL(
      MeasureUnit.DL,
      "dl deziliter deciliter deciliters decilitre decilitres décilitre décilitres decilitro"
          + " decilitros デシリットル 分升 데시리터 дл"),
  CL(
      MeasureUnit.CL,
      "cl zentiliter centiliter centiliters centilitre centilitres centilitro centilitros センチリットル"
          + " 厘升 센티리터 سل сл"),
  ML(
      MeasureUnit.ML,
      "ml milliliter milliliters millilitre millilitres mililitro mililitros ミリリットル 毫升 밀리리터 مل мл"),
  TB(MeasureUnit.TB, "tb terabyte terabytes テラ тб"),
  GB(MeasureUnit.GB, "gb gig gigs gigabyte gigabytes ギガ جيجا جيجابايت гб"),
  MB(MeasureUnit.MB, "mb megabyte megabytes мб"),
  GHZ(MeasureUnit.GHZ, "ghz"),
  MHZ(MeasureUnit.MHZ, "mhz"),
  HZ(MeasureUnit.HZ, "hz hertz"),
  KW(MeasureUnit.KW, "kw kilowatt"),
  W(MeasureUnit.W, "w watt watts ワット 瓦 와트 واط вт"),
  V(MeasureUnit.V, "v volt volts ボルト 伏 볼트 فولت"),
  MAH(MeasureUnit.MAH, "mah"),
  AH(MeasureUnit.AH, "ah"),
  MP(null, "mp megapixel megapixels 万画素"),
  OZ(MeasureUnit.OZ, "oz ounce ounces unze unzen"),
  LB(MeasureUnit.LB, "lb lbs pound pounds"),
  FT(MeasureUnit.FT, "ft foot feet");

  private static final Map<String, Unit> BY_WORD =
      Arrays.stream(values())
          .flatMap(unit -> unit.words.stream().map(word -> Map.entry(word, unit)))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));

  /** French counts octets. */
  private static final Map<String, Unit> FRENCH = Map.of("go", GB, "mo", MB, "to", TB);

  private static final List<String> LONGEST_FIRST =
      BY_WORD.keySet().stream().sorted(Comparator.comparing(String::length).reversed()).toList();

  private static final Map<MeasureUnit, Unit> BY_MEASURE =
      Arrays.stream(values())
          .filter(unit -> unit.measure().isPresent())
          .collect(Collectors.toMap(unit -> unit.measure().orElseThrow(), unit -> unit));

  private final @Nullable MeasureUnit measure;
  private final List<String> words;

  Unit(@Nullable MeasureUnit measure, String words) {
    this.measure = measure;
    this.words = List.of(words.split(" "));
  }

  /** What it measures how much of; empty where there is no other unit of that. */
  Optional<MeasureUnit> measure() {
    return Optional.ofNullable(measure);
  }

  /** The name of a unit of measurement in texts; empty where texts are not searched for it. */
  static Optional<Unit> of(MeasureUnit measure) {
    return Optional.ofNullable(BY_MEASURE.get(measure));
  }

  /** A plain number of it, as the index writes it. */
  String code(String number) {
    return number + name().toLowerCase(Locale.ROOT);
  }

  /** A number of it, as the index writes it. */
  String code(BigDecimal number) {
    return code(number.stripTrailingZeros().toPlainString());
  }

  /** The unit that a word names, or that an unspaced run of characters begins with. */
  static Optional<Named> named(String run, Language language) {
    Unit exactly = "fr".equals(language.code()) ? FRENCH.get(run) : null;
    Unit known = exactly == null ? BY_WORD.get(run) : exactly;
    if (known != null) {
      return Optional.of(new Named(known, run.length()));
    }
    boolean latin = run.charAt(0) < 0x250;
    return latin
        ? Optional.empty()
        : LONGEST_FIRST.stream()
            .filter(run::startsWith)
            .findFirst()
            .flatMap(
                word ->
                    Optional.ofNullable(BY_WORD.get(word))
                        .map(unit -> new Named(unit, word.length())));
  }

  /**
   * A unit in a text.
   *
   * @param unit which one
   * @param length how many characters name it
   */
  record Named(Unit unit, int length) {}
}
