package dev.vitrine.search.suggestion;

import com.ibm.icu.text.Transliterator;

/** How Chinese characters are read, by CLDR's transliteration. Its rules take a while to load. */
final class Pinyin {

  private static final Transliterator TO_LATIN =
      Transliterator.getInstance("Han-Latin; NFD; [:Nonspacing Mark:] Remove; Lower");

  private Pinyin() {}

  /** The reading without tones, in lower case; what is no Chinese character stays as it is. */
  static String of(String characters) {
    return TO_LATIN.transliterate(characters);
  }
}
