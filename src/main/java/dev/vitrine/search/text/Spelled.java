package dev.vitrine.search.text;

import dev.vitrine.search.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a query as the shop spells them.
 *
 * @param terms the terms
 * @param text the query in the shop's spelling; null where nothing was changed
 */
public record Spelled(List<Term> terms, @Nullable String text) {

  /** Puts right what stands nowhere and is near to what does. */
  public static Spelled of(String typed, List<Term> terms, Lexicon lexicon) {
    StringBuilder text = new StringBuilder(typed);
    List<Term> spelled = new ArrayList<>(terms);
    boolean changed = false;
    for (int i = terms.size() - 1; i >= 0; i--) {
      Term term = terms.get(i);
      Optional<String> correction = correction(term, lexicon);
      if (correction.isPresent()) {
        text.replace(term.start(), term.end(), correction.get());
        spelled.set(i, corrected(term, correction.get(), lexicon));
        changed = true;
      }
    }
    return changed ? new Spelled(List.copyOf(spelled), text.toString()) : new Spelled(terms, null);
  }

  private static Optional<String> correction(Term term, Lexicon lexicon) {
    boolean isWord = term.codes().isEmpty() && term.needed();
    return isWord && !lexicon.knows(term.text()) && lexicon.parts(term.text()).isEmpty()
        ? lexicon.correction(term.text())
        : Optional.empty();
  }

  private static Term corrected(Term term, String correction, Lexicon lexicon) {
    return new Term(
        correction,
        term.start(),
        term.end(),
        true,
        lexicon.frequency(correction),
        List.of(),
        List.of(new Alternative(List.of(correction), 1, "spelling")));
  }
}
