package dev.vitrine.search.suggestion;

import com.ibm.icu.text.Transliterator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Japanese looks like while it is typed: kana, and Latin letters that are no kana yet. */
final class Kana {

  private static final Transliterator TO_HIRAGANA = Transliterator.getInstance("Latin-Hiragana");

  /** Whole syllables, and the beginning of one. */
  private static final Pattern UNFINISHED =
      Pattern.compile(
          "^(?<kana>.*[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}ー])"
              + "(?<syllables>(?:[a-z]{0,3}?[aiueo])*)[a-z]{0,3}$");

  private Kana() {}

  /** The kana that there are so far; empty where nothing but kana, or no kana, was typed. */
  static Optional<String> soFar(String typed) {
    Matcher unfinished = UNFINISHED.matcher(typed);
    return unfinished.matches() && unfinished.end("kana") < typed.length()
        ? Optional.of(
            unfinished.group("kana") + TO_HIRAGANA.transliterate(unfinished.group("syllables")))
        : Optional.empty();
  }
}
