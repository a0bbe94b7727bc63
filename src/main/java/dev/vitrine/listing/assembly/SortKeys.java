package dev.vitrine.listing.assembly;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.util.ULocale;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keys that sort as the words do in a locale, by CLDR's collation (UTS #10). In hexadecimal, since
 * the index keeps characters, not bytes.
 */
final class SortKeys {

  /** Enough for about a hundred letters; titles that agree so far are as good as equal. */
  private static final int LONGEST = 120;

  private static final Map<String, Collator> COLLATORS = new ConcurrentHashMap<>();

  private SortKeys() {}

  /** The key of words in a locale; compare it as characters. */
  static String of(String words, String localeTag) {
    RawCollationKey key =
        COLLATORS.computeIfAbsent(localeTag, SortKeys::collator).getRawCollationKey(words, null);
    return HexFormat.of().formatHex(key.bytes, 0, Math.min(key.size, LONGEST));
  }

  private static Collator collator(String localeTag) {
    return Collator.getInstance(ULocale.forLanguageTag(localeTag)).freeze();
  }
}
