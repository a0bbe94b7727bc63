package dev.vitrine.platform.intake;

import com.ibm.icu.util.IllformedLocaleException;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A JSON value read as a type, or the reason why it is none. */
sealed interface Parsed<T> {

  /** The value. */
  record Read<T>(T value) implements Parsed<T> {}

  /** The reason, and what its message adds. */
  record Wrong<T>(RejectionCode code, Map<String, Object> arguments) implements Parsed<T> {}

  /**
   * Digits that a decimal may have before or behind its point; guards against {@code 1e999999999}.
   */
  int DIGITS = 30;

  /** The languages of ISO 639 as ICU knows them. */
  Set<String> LANGUAGES = Set.copyOf(Arrays.asList(ULocale.getISOLanguages()));

  private static <T> Parsed<T> wrong(RejectionCode code) {
    return new Wrong<>(code, Map.of());
  }

  static Parsed<String> text(JsonNode json, int limit) {
    if (!json.isString() || !isStorable(json.stringValue())) {
      return wrong(FormCode.INVALID_TEXT);
    }
    String text = json.stringValue();
    return text.length() > limit
        ? new Wrong<>(FormCode.TEXT_TOO_LONG, Map.of("max", limit))
        : new Read<>(text);
  }

  /** PostgreSQL stores no U+0000, and UTF-8 has no half surrogate pairs. */
  private static boolean isStorable(String text) {
    return text.codePoints().noneMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF));
  }

  static Parsed<BigDecimal> decimal(JsonNode json, BigDecimal min, BigDecimal max) {
    return number(json)
        .map(number -> bounded(number, min, max))
        .orElseGet(() -> wrong(FormCode.INVALID_DECIMAL));
  }

  static Parsed<Integer> integer(JsonNode json, int min, int max) {
    Optional<BigInteger> whole = number(json).filter(Parsed::isWhole).map(BigDecimal::toBigInteger);
    if (whole.isEmpty()) {
      return wrong(FormCode.INVALID_INTEGER);
    }
    BigDecimal number = new BigDecimal(whole.get());
    return switch (bounded(number, BigDecimal.valueOf(min), BigDecimal.valueOf(max))) {
      case Read<BigDecimal> read -> new Read<>(read.value().intValueExact());
      case Wrong<BigDecimal> wrong -> new Wrong<>(wrong.code(), wrong.arguments());
    };
  }

  private static boolean isWhole(BigDecimal number) {
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
  }

  private static Parsed<BigDecimal> bounded(BigDecimal number, BigDecimal min, BigDecimal max) {
    boolean within = number.compareTo(min) >= 0 && number.compareTo(max) <= 0;
    return within
        ? new Read<>(number)
        : new Wrong<>(
            FormCode.OUT_OF_RANGE, Map.of("min", min.toPlainString(), "max", max.toPlainString()));
  }

  /** A decimal written as a JSON number or, exactly, as a string of ASCII digits. */
  private static Optional<BigDecimal> number(JsonNode json) {
    boolean isNumber = json.isNumber() || (json.isString() && isDecimal(json.stringValue()));
    return Optional.of(json)
        .filter(any -> isNumber)
        .map(any -> json.isNumber() ? json.decimalValue() : new BigDecimal(json.stringValue()))
        .filter(number -> Math.abs((long) number.scale()) <= DIGITS && number.precision() <= DIGITS)
        .map(number -> number.scale() < 0 ? number.setScale(0) : number);
  }

  private static boolean isDecimal(String text) {
    return text.length() <= 2 * DIGITS && text.matches("-?[0-9]+(\\.[0-9]+)?");
  }

  static Parsed<Boolean> bool(JsonNode json) {
    return json.isBoolean() ? new Read<>(json.booleanValue()) : wrong(FormCode.INVALID_BOOLEAN);
  }

  /**
   * Cut to the microseconds that PostgreSQL keeps, so that what was stored equals what was said.
   */
  static Parsed<Instant> instant(JsonNode json) {
    return temporal(
        json,
        text -> OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS),
        FormCode.INVALID_INSTANT);
  }

  static Parsed<LocalDate> date(JsonNode json) {
    return temporal(json, LocalDate::parse, FormCode.INVALID_DATE);
  }

  static Parsed<LocalTime> timeOfDay(JsonNode json) {
    return temporal(json, LocalTime::parse, FormCode.INVALID_TIME_OF_DAY);
  }

  private static <T> Parsed<T> temporal(
      JsonNode json, Function<String, T> parser, RejectionCode code) {
    try {
      return json.isString() ? new Read<>(parser.apply(json.stringValue())) : wrong(code);
    } catch (DateTimeException notOne) {
      return wrong(code);
    }
  }

  static <E extends Enum<E>> Parsed<E> constant(JsonNode json, Class<E> type) {
    List<E> constants = List.of(type.getEnumConstants());
    return constants.stream()
        .filter(constant -> json.isString() && constant.name().equals(json.stringValue()))
        .findFirst()
        .<Parsed<E>>map(Read::new)
        .orElseGet(() -> new Wrong<>(FormCode.UNKNOWN_VALUE, Map.of("known", names(constants))));
  }

  private static <E extends Enum<E>> String names(List<E> constants) {
    return String.join(", ", constants.stream().map(Enum::name).toList());
  }

  /** The canonical form of a tag: {@code de-at} becomes {@code de-AT}. */
  static Parsed<String> locale(JsonNode json) {
    try {
      ULocale locale = new ULocale.Builder().setLanguageTag(json.stringValue("")).build();
      return LANGUAGES.contains(locale.getLanguage())
          ? new Read<>(locale.toLanguageTag())
          : wrong(FormCode.INVALID_LOCALE);
    } catch (IllformedLocaleException notOne) {
      return wrong(FormCode.INVALID_LOCALE);
    }
  }

  /** A short text that passes a test. */
  static Parsed<String> key(JsonNode node, Predicate<String> test, RejectionCode otherwise) {
    Parsed<String> text = text(node, Fields.KEY_LIMIT);
    return text instanceof Read<String>(String value) && !test.test(value)
        ? new Wrong<>(otherwise, Map.of())
        : text;
  }
}
