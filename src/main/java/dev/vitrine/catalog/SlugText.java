package dev.vitrine.catalog;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a slug may be, and how one is made of a title: letters of any script, marks and digits, with
 * hyphens between words. Latin letters lose their accents as their language writes them without;
 * other scripts stay as they are, since browsers show them.
 */
public final class SlugText {

  /** The longest slug that is made of a title, in characters. */
  private static final int MADE_LIMIT = 100;

  private static final int LIMIT = 200;
  private static final Pattern VALID =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._~-]*", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern DROPPED = Pattern.compile("['’\\x{640}\\x{64B}-\\x{652}]");
  private static final Pattern OUTER_HYPHENS = Pattern.compile("^-+|-+$");
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
  private static final Transliterator LATIN = Transliterator.getInstance("Latin-ASCII");
  private static final Transliterator GERMAN = Transliterator.getInstance("de-ASCII");

  /** Languages that write a small I otherwise. */
  private static final Set<String> CASED_APART = Set.of("tr", "az", "lt");

  private SlugText() {}

  /** Whether a text can be a slug as it stands. */
  public static boolean isValid(String text) {
    return text.length() <= LIMIT
        && VALID.matcher(text).matches()
        && Normalizer2.getNFCInstance().isNormalized(text);
  }

  /**
   * A slug of a title's words; empty when it has none.
   *
   * @param localeTag the title's BCP 47 tag, which decides how letters are written plainly
   */
  public static String of(String title, String localeTag) {
    ULocale locale = ULocale.forLanguageTag(localeTag);
    if (isAscii(title) && !CASED_APART.contains(locale.getLanguage())) {
      return shortened(ofAscii(title));
    }
    String plain = inPlainLatin(UCharacter.toLowerCase(locale, NFKC.normalize(title)), locale);
    String joined = BETWEEN_WORDS.matcher(DROPPED.matcher(plain).replaceAll("")).replaceAll("-");
    return shortened(OUTER_HYPHENS.matcher(joined).replaceAll(""));
  }

  /** What the rules come to for most titles there are, without their price. */
  private static String ofAscii(String title) {
    StringBuilder slug = new StringBuilder(title.length());
    boolean between = false;
    for (int i = 0; i < title.length(); i++) {
      char c = Character.toLowerCase(title.charAt(i));
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        slug.append(between && !slug.isEmpty() ? "-" : "").append(c);
        between = false;
      } else {
        between |= c != '\'';
      }
    }
    return slug.toString();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static String inPlainLatin(String text, ULocale locale) {
    Transliterator transliterator = "de".equals(locale.getLanguage()) ? GERMAN : LATIN;
    return transliterator.transliterate(text);
  }

  private static String shortened(String slug) {
    if (slug.length() <= MADE_LIMIT) {
      return slug;
    }
    int cut = slug.lastIndexOf('-', MADE_LIMIT);
    return slug.substring(0, cut > 0 ? cut : slug.offsetByCodePoints(0, MADE_LIMIT / 2));
  }
}
