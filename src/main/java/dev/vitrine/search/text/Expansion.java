package dev.vitrine.search.text;

import dev.vitrine.search.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Adds to terms what is written together elsewhere, or apart: compounds, and words that some write
 * as two.
 *
 * @param lexicon the words of the shop
 */
public record Expansion(Lexicon lexicon) {

  private static final double OF_PARTS = 0.8;
  private static final double OF_COMPOUND = 0.5;
  private static final int SHORTEST_JOINED = 5;
  private static final int SHORTEST_PART = 4;

  /** The terms with everything that stands for them. */
  public List<Term> of(List<Term> terms) {
    List<Term> joined = joined(terms);
    List<Term> expanded = new ArrayList<>();
    for (Term term : joined) {
      if (!term.codes().isEmpty() || !lexicon.language().words(term.text()).stream().findFirst().isPresent()) {
        expanded.add(term);
      } else {
        expanded.addAll(expanded(term));
      }
    }
    return expanded;
  }

  /** Two words that the shop also writes as one. */
  private List<Term> joined(List<Term> terms) {
    List<Term> joined = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      Optional<Term> pair =
          i + 1 < terms.size() ? pair(terms.get(i), terms.get(i + 1)) : Optional.empty();
      joined.add(pair.orElse(terms.get(i)));
      i += pair.isPresent() ? 1 : 0;
    }
    return joined;
  }

  private Optional<Term> pair(Term one, Term other) {
    String word = one.text() + other.text();
    boolean words = one.codes().isEmpty() && other.codes().isEmpty();
    if (!words || word.length() < SHORTEST_JOINED || !lexicon.knows(word)) {
      return Optional.empty();
    }
    return Optional.of(
        new Term(
            one.text() + ' ' + other.text(),
            one.start(),
            other.end(),
            one.needed() || other.needed(),
            lexicon.frequency(word),
            List.of(),
            List.of(
                new Alternative(List.of(one.text(), other.text()), 1, "word"),
                new Alternative(List.of(word), 1, "compound"))));
  }

  /** A compound that stands nowhere becomes its parts, of which some may be left out. */
  private List<Term> expanded(Term term) {
    if (term.text().indexOf(' ') >= 0) {
      return List.of(term);
    }
    List<String> parts = lexicon.parts(term.text());
    if (parts.isEmpty()) {
      return List.of(withCompounds(term));
    }
    if (!lexicon.knows(term.text())) {
      return parts.stream().map(part -> withCompounds(part(term, part))).toList();
    }
    return List.of(
        lexicon.compounds()
            ? withCompounds(term.or(new Alternative(parts, OF_PARTS, "compound")))
            : term);
  }

  private Term part(Term compound, String part) {
    return new Term(
        part,
        compound.start(),
        compound.end(),
        compound.needed(),
        lexicon.frequency(part),
        List.of(),
        List.of(new Alternative(List.of(part), 1, "compound")));
  }

  private Term withCompounds(Term term) {
    Term with = term;
    if (term.text().length() >= SHORTEST_PART) {
      for (String compound : lexicon.compoundsWith(term.text())) {
        with = with.or(new Alternative(List.of(compound), OF_COMPOUND, "compound"));
      }
    }
    return with;
  }
}
