package dev.vitrine.search.intent;

import dev.vitrine.platform.language.Code;
import dev.vitrine.search.text.Term;
import java.util.Collection;
import java.util.List;

/**
 * What a query asks for.
 *
 * @param understood the filters that its parts stand for, in their order; the parts do not overlap
 * @param possible all that its parts may stand for, borne out by the catalogue or not
 */
public record Intent(List<Understood> understood, List<Understood> possible) {

  /** Words that stand for themselves. */
  public static final Intent NONE = new Intent(List.of(), List.of());

  /** The same, these parts not understood. */
  public Intent without(Collection<Understood> parts) {
    return new Intent(understood.stream().filter(part -> !parts.contains(part)).toList(), possible);
  }

  /** The same without what one half of a hyphenated thing was taken for: a tee shirt is no tea. */
  public Intent withoutHalves(List<Term> terms) {
    return without(understood.stream().filter(part -> isHalf(part, terms)).toList());
  }

  private static boolean isHalf(Understood part, List<Term> terms) {
    return terms.stream()
        .filter(Term::isRespelt)
        .anyMatch(term -> part.splits(term.start(), term.end()));
  }

  /** Whether it keeps each of the model numbers and measures among terms together. */
  public boolean keepsAll(List<Term> terms) {
    return terms.stream()
        .filter(term -> !term.codes().isEmpty())
        .allMatch(term -> keeps(term.start(), term.end()));
  }

  /** Whether it takes no value for itself out of a code: the size out of shoes 42. */
  public boolean keeps(Code code) {
    return keeps(code.start(), code.end());
  }

  private boolean keeps(int start, int end) {
    return understood.stream()
        .filter(Understood::isValue)
        .noneMatch(part -> part.splits(start, end));
  }
}
