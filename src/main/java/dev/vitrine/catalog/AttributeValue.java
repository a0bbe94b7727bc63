package dev.vitrine.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The value of an attribute, of the kind that the attribute was defined with. */
public sealed interface AttributeValue {

  /** The value without its unit, the same in every language. */
  String code();

  /** What it can be asked for by: the code, but for words that were translated. */
  default Stream<String> names() {
    return Stream.of(code());
  }

  /**
   * Free words.
   *
   * @param text the words as they were given without a locale, else those of the first locale by
   *     tag
   * @param translations the words by locale; empty when they hold in every language
   */
  record Words(String text, Map<String, String> translations) implements AttributeValue {

    /** Words in one or several languages; the first by tag stands for all of them. */
    public static Words translated(Map<String, String> translations) {
      SortedMap<String, String> byTag = new TreeMap<>(translations);
      return new Words(byTag.getOrDefault(byTag.firstKey(), ""), byTag);
    }

    @Override
    public String code() {
      return text;
    }

    /** The words, in every language that has its own. */
    @Override
    public Stream<String> names() {
      return translations.isEmpty() ? Stream.of(text) : translations.values().stream().distinct();
    }

    /** Whether each language has its own words. */
    public boolean isTranslated() {
      return !translations.isEmpty();
    }
  }

  /** A number in the unit that its attribute is defined with. */
  record Quantity(BigDecimal number) implements AttributeValue {

    /** Equal numbers are equal quantities, however many zeros they were written with. */
    public Quantity {
      number = Decimals.plain(number);
    }

    @Override
    public String code() {
      return number.toPlainString();
    }
  }

  /** Yes or no. */
  record Flag(boolean holds) implements AttributeValue {
    @Override
    public String code() {
      return Boolean.toString(holds);
    }
  }

  /** One of the attribute's enumeration values, by its key. */
  record Choice(String value) implements AttributeValue {
    @Override
    public String code() {
      return value;
    }
  }

  /** A calendar date. */
  record Day(LocalDate date) implements AttributeValue {
    @Override
    public String code() {
      return date.toString();
    }
  }
}
