package dev.vitrine.market;

import com.ibm.icu.util.IllformedLocaleException;
import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.LocalePriorityList;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the locale of several that serves a caller best, by CLDR's language matching (UTS #35, part
 * 1, "Language Matching").
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

  /** The nearest of these tags to a wanted locale; the other one when none is near. */
  static String match(ULocale wanted, List<String> tags, String otherwise) {
    return tag(matcher(tags, otherwise).getBestMatch(wanted), tags, otherwise);
  }

  /**
   * The nearest of these tags to an Accept-Language header; the other one for no header, or for one
   * that nobody can read or satisfy.
   */
  static String match(@Nullable String acceptLanguage, List<String> tags, String otherwise) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return otherwise;
    }
    try {
      LocalePriorityList wanted = LocalePriorityList.add(acceptLanguage).build();
      return tag(matcher(tags, otherwise).getBestMatch(wanted), tags, otherwise);
    } catch (IllegalArgumentException e) {
      return otherwise;
    }
  }

  private static LocaleMatcher matcher(List<String> tags, String otherwise) {
    LocaleMatcher.Builder builder = LocaleMatcher.builder();
    tags.forEach(tag -> builder.addSupportedULocale(ULocale.forLanguageTag(tag)));
    return builder.setDefaultULocale(ULocale.forLanguageTag(otherwise)).build();
  }

  private static String tag(ULocale found, List<String> tags, String otherwise) {
    String tag = found.toLanguageTag();
    return tags.contains(tag) ? tag : otherwise;
  }
}
