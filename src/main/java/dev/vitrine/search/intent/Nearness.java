package dev.vitrine.search.intent;

import dev.vitrine.platform.language.Language;
import dev.vitrine.platform.language.Word;
import dev.vitrine.search.lexicon.Edits;
import dev.vitrine.search.lexicon.Lexicon;
import java.util.List;
import java.util.OptionalInt;

/**
 * How near names are to a word that no product is told in: first in meaning, by a word that they
 * share or by what the word ends with, where that names its kind; then in letters.
 *
 * @param language the language
 * @param word the word
 */
record Nearness(Language language, Word word) {

  private static final int IN_LETTERS = 1_000;
  private static final int OF_HEADS = 100;
  private static final int SHORTEST_HEAD = 4;

  /** Less is nearer; none where a name is not near at all. */
  OptionalInt of(String stems) {
    List<String> name = List.of(stems.split(" "));
    if (name.contains(word.stem())) {
      return OptionalInt.of(name.size() - 1);
    }
    return name.size() == 1 && isHead(stems)
        ? OptionalInt.of(OF_HEADS + word.stem().length() - stems.length())
        : letters(stems);
  }

  /** Whether the word is a kind of what is called so: rain boots are boots. */
  private boolean isHead(String stem) {
    boolean asOne = Lexicon.endsWithItsKind(word.text(), language);
    boolean telling = stem.length() >= SHORTEST_HEAD || language.isUnspaced();
    return asOne && telling && word.stem().endsWith(stem);
  }

  /** They begin alike, and at most a third of the letters differ: an orange is no ring. */
  private OptionalInt letters(String stems) {
    int most = word.text().length() / 3;
    int edits = Edits.between(word.stem(), stems, most);
    boolean alike = !stems.isEmpty() && word.stem().startsWith(stems.substring(0, 1));
    return edits > most || !alike || Edits.isOtherBeginning(word.stem(), stems)
        ? OptionalInt.empty()
        : OptionalInt.of(IN_LETTERS + edits);
  }

  /** Whether what is so near is near in meaning. */
  static boolean isInMeaning(int nearness) {
    return nearness < IN_LETTERS;
  }
}
