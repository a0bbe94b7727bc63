package dev.vitrine.search.lexicon;

import dev.vitrine.platform.language.Language;
import dev.vitrine.platform.language.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Japanese words by how they are read: 靴下 is くつした and クツシタ too. */
final class Readings {

  private static final int KATAKANA_BEHIND_HIRAGANA = 0x60;

  private final Language language;
  private final Map<String, List<String>> words = new HashMap<>();

  Readings(Language language, Collection<String> known) {
    this.language = language;
    if (isRead()) {
      known.forEach(word -> words.computeIfAbsent(of(word), it -> new ArrayList<>()).add(word));
    }
  }

  private boolean isRead() {
    return "ja".equals(language.code());
  }

  /** Other words that are read as this one. */
  List<String> sameAs(String word) {
    return isRead()
        ? words.getOrDefault(of(word), List.of()).stream().filter(it -> !it.equals(word)).toList()
        : List.of();
  }

  /** What the thing is called too that a word calls, whether anybody writes it or not. */
  Stream<String> sameThing(String word) {
    return isRead() ? Loanwords.of(word).stream() : Stream.empty();
  }

  /** Kana are read as they are written, however an analyser cuts them up. */
  private String of(String word) {
    if (word.codePoints().allMatch(Readings::isKana)) {
      return katakana(word);
    }
    StringBuilder reading = new StringBuilder();
    for (Word part : language.words(word)) {
      String read = part.reading();
      reading.append(read == null ? part.text() : read);
    }
    return katakana(reading.toString());
  }

  static boolean isKana(int character) {
    return character >= 0x3041 && character <= 0x30ff;
  }

  private static String katakana(String kana) {
    StringBuilder katakana = new StringBuilder(kana.length());
    kana.codePoints()
        .map(it -> it >= 0x3041 && it <= 0x3096 ? it + KATAKANA_BEHIND_HIRAGANA : it)
        .forEach(katakana::appendCodePoint);
    return katakana.toString();
  }
}
