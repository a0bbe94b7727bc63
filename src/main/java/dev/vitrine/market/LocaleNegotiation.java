package dev.vitrine.market;

import com.ibm.icu.util.IllformedLocaleException;
import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.LocalePriorityList;
import com.ibm.icu.util.ULocale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the locale of a market that serves a caller best, by CLDR's language matching (UTS #35,
 * part 1, "Language Matching").
 */
final class LocaleNegotiation {

  private static final Set<String> LANGUAGES = Set.of(ULocale.getISOLanguages());

  private LocaleNegotiation() {}

  /** A tag as CLDR writes it; empty when it is ill-formed or its language is unknown. */
  static Optional<ULocale> wellFormed(String tag) {
    try {
      ULocale locale = new ULocale.Builder().setLanguageTag(tag).build();
      return LANGUAGES.contains(locale.getLanguage()) ? Optional.of(locale) : Optional.empty();
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  /** The market's tag for one wanted locale. */
  static String match(ULocale wanted, Market market) {
    return tag(matcher(market).getBestMatch(wanted), market);
  }

  /**
   * The market's tag for an Accept-Language header; its default for none or one that nobody can
   * read.
   */
  static String match(@Nullable String acceptLanguage, Market market) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return market.defaultLocale();
    }
    try {
      return tag(
          matcher(market).getBestMatch(LocalePriorityList.add(acceptLanguage).build()), market);
    } catch (IllegalArgumentException e) {
      return market.defaultLocale();
    }
  }

  private static LocaleMatcher matcher(Market market) {
    LocaleMatcher.Builder builder = LocaleMatcher.builder();
    market.locales().forEach(tag -> builder.addSupportedULocale(ULocale.forLanguageTag(tag)));
    return builder.setDefaultULocale(market.defaultUlocale()).build();
  }

  private static String tag(ULocale found, Market market) {
    String tag = found.toLanguageTag();
    return market.locales().contains(tag) ? tag : market.defaultLocale();
  }
}
