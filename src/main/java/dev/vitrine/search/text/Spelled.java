package dev.vitrine.search.text;

import dev.vitrine.search.lexicon.Lexicon;
import dev.vitrine.search.merchandising.Synonyms;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A query as the shop spells it.
 *
 * @param terms what was typed
 * @param text the query in the shop's spelling; null where nothing was changed
 */
public record Spelled(List<Term> terms, @Nullable String text) {

  /**
   * Puts right what stands nowhere, has no synonym, and is near to what stands somewhere.
   *
   * @param left what is left as it is, since it is understood otherwise
   */
  public static Spelled of(
      String typed, List<Term> terms, Predicate<Term> left, Lexicon lexicon, Synonyms synonyms) {
    StringBuilder text = new StringBuilder(typed);
    boolean changed = false;
    for (Term term : terms.reversed()) {
      Optional<String> correction =
          isMisspelt(term, lexicon)
                  && synonyms.of(term.text(), lexicon.language()).isEmpty()
                  && !left.test(term)
              ? lexicon.correction(term.text())
              : Optional.empty();
      correction.ifPresent(word -> text.replace(term.start(), term.end(), word));
      changed |= correction.isPresent();
    }
    return new Spelled(terms, changed ? text.toString() : null);
  }

  private static boolean isMisspelt(Term term, Lexicon lexicon) {
    boolean isWord = term.codes().isEmpty() && term.needed();
    return isWord
        && !lexicon.knows(term.text())
        && lexicon.parts(term.text()).isEmpty()
        && lexicon.readAs(term.text()).isEmpty();
  }
}
