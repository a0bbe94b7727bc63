package dev.vitrine.search.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that products are searched for: a word of the query with everything that stands for it,
 * or a model number, a measure or a phrase that is told in several words.
 *
 * @param text as it was typed
 * @param start where it begins in the query
 * @param end where it ends in the query, exclusive
 * @param needed whether products must have it; what is not needed ranks only
 * @param frequency in how many products it stands, as far as that is known
 * @param codes how the index writes it, where it is a model number or a measure
 * @param alternatives what it is found by, the best first
 */
public record Term(
    String text,
    int start,
    int end,
    boolean needed,
    int frequency,
    List<String> codes,
    List<Alternative> alternatives) {

  /** The same with one more alternative. */
  public Term or(Alternative alternative) {
    List<Alternative> more = new ArrayList<>(alternatives);
    more.add(alternative);
    return new Term(text, start, end, needed, frequency, codes, List.copyOf(more));
  }

  /** Whether it is two words that the shop writes otherwise, with a hyphen: a tee shirt. */
  public boolean isRespelt() {
    return alternatives.stream().anyMatch(it -> it.source().equals(Alternative.HYPHENATED));
  }

  /** The same as something that only ranks. */
  public Term optional() {
    return new Term(text, start, end, false, frequency, codes, alternatives);
  }
}
