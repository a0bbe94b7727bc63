package dev.vitrine.search.text;

import dev.vitrine.platform.language.Word;
import dev.vitrine.search.lexicon.Lexicon;
import dev.vitrine.search.merchandising.Synonyms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Adds to terms what stands for them: synonyms, and what is written together elsewhere, or apart:
 * compounds, and words that some write as two.
 *
 * @param lexicon the words of the shop
 * @param synonyms the merchant's synonyms
 */
public record Expansion(Lexicon lexicon, Synonyms synonyms) {

  private static final double OF_PARTS = 0.8;
  private static final double OF_SYNONYM = 0.9;
  private static final double OF_READING = 0.9;
  private static final int LONGEST_READ = 4;
  private static final double OF_COMPOUND = 0.5;
  private static final int LONGEST_LETTERS = 3;
  private static final int SHORTEST_JOINED = 5;
  private static final int SHORTEST_PART = 4;

  /** The terms with everything that stands for them. */
  public List<Term> of(List<Term> terms) {
    List<Term> expanded = new ArrayList<>();
    for (Term term : joined(read(withSynonyms(terms)))) {
      boolean isWord = term.codes().isEmpty() && term.text().indexOf(' ') < 0;
      expanded.addAll(isWord ? expanded(term) : List.of(term));
    }
    return expanded;
  }

  /** What a word that stands nowhere begins with; itself where it begins with nothing known. */
  public Term begun(Term term) {
    boolean unknown = term.needed() && isPlain(term) && !lexicon.knows(term.text());
    return unknown && lexicon.parts(term.text()).isEmpty()
        ? lexicon.begun(term.text()).map(word -> part(term, word, "compound")).orElse(term)
        : term;
  }

  /** The longest phrases that have synonyms become one term each. */
  private List<Term> withSynonyms(List<Term> terms) {
    List<Term> with = new ArrayList<>();
    for (int i = 0; i < terms.size(); ) {
      int length = Math.min(Synonyms.LONGEST, terms.size() - i);
      while (length > 1 && synonyms(terms.subList(i, i + length)).isEmpty()) {
        length--;
      }
      with.add(withSynonyms(terms.subList(i, i + length), synonyms(terms.subList(i, i + length))));
      i += length;
    }
    return with;
  }

  private List<String> synonyms(List<Term> phrase) {
    String words = String.join(" ", phrase.stream().map(Term::text).toList());
    return synonyms.of(words, lexicon.language());
  }

  private Term withSynonyms(List<Term> phrase, List<String> others) {
    Term term = phrase.size() == 1 ? phrase.getFirst() : phrase(phrase);
    for (String other : others) {
      List<String> words = lexicon.language().words(other).stream().map(Word::text).toList();
      term = words.isEmpty() ? term : term.or(new Alternative(words, OF_SYNONYM, "synonym"));
    }
    return term;
  }

  private static Term phrase(List<Term> terms) {
    return new Term(
        String.join(" ", terms.stream().map(Term::text).toList()),
        terms.getFirst().start(),
        terms.getLast().end(),
        terms.stream().anyMatch(Term::needed),
        terms.stream().mapToInt(Term::frequency).min().orElse(0),
        List.of(),
        List.of(new Alternative(terms.stream().map(Term::text).toList(), 1, "word")));
  }

  /** What the shop writes in other characters; an analyser cuts up what it does not know. */
  private List<Term> read(List<Term> terms) {
    List<Term> read = new ArrayList<>();
    for (int i = 0; i < terms.size(); ) {
      int length = Math.min(LONGEST_READ, terms.size() - i);
      while (length > 1 && others(terms.subList(i, i + length)).isEmpty()) {
        length--;
      }
      List<Term> run = terms.subList(i, i + length);
      read.add(others(run).isEmpty() ? run.getFirst() : read(run, others(run)));
      i += length;
    }
    return read;
  }

  private List<String> others(List<Term> run) {
    boolean unbroken =
        IntStream.range(1, run.size()).allMatch(i -> run.get(i - 1).end() == run.get(i).start());
    return unbroken && run.stream().allMatch(Expansion::isPlain)
        ? lexicon.readAs(run.stream().map(Term::text).collect(Collectors.joining()))
        : List.of();
  }

  private Term read(List<Term> run, List<String> others) {
    Term term =
        new Term(
            run.stream().map(Term::text).collect(Collectors.joining()),
            run.getFirst().start(),
            run.getLast().end(),
            true,
            run.stream().mapToInt(Term::frequency).min().orElse(0)
                + others.stream().mapToInt(lexicon::frequency).sum(),
            List.of(),
            List.of(new Alternative(run.stream().map(Term::text).toList(), 1, "word")));
    for (String other : others) {
      term = term.or(new Alternative(List.of(other), OF_READING, "reading"));
    }
    return term;
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
    boolean words = isPlain(one) && isPlain(other);
    if (!words || word.length() < SHORTEST_JOINED) {
      return Optional.empty();
    }
    return lexicon.isOne(word)
        ? Optional.of(
            pair(
                one, other, lexicon.frequency(word), new Alternative(List.of(word), 1, "compound")))
        : hyphenatedLike(one, other)
            .map(
                parts ->
                    pair(
                        one,
                        other,
                        frequency(parts),
                        new Alternative(parts, OF_SYNONYM, Alternative.HYPHENATED)));
  }

  /** Words that the shop has are meant as they stand, but for the few letters before a hyphen. */
  private Optional<List<String>> hyphenatedLike(Term one, Term other) {
    boolean meant = one.text().length() > LONGEST_LETTERS && lexicon.knows(one.text());
    return meant ? Optional.empty() : lexicon.hyphenatedLike(one.text(), other.text());
  }

  private int frequency(List<String> parts) {
    return lexicon.frequency(String.join("-", parts));
  }

  private static Term pair(Term one, Term other, int frequency, Alternative written) {
    return new Term(
        one.text() + ' ' + other.text(),
        one.start(),
        other.end(),
        one.needed() || other.needed(),
        frequency,
        List.of(),
        List.of(new Alternative(List.of(one.text(), other.text()), 1, "word"), written));
  }

  private static boolean isPlain(Term term) {
    return term.codes().isEmpty() && term.alternatives().size() == 1;
  }

  /** A compound that stands nowhere becomes its parts, of which some may be left out. */
  private List<Term> expanded(Term term) {
    List<String> parts = lexicon.parts(term.text());
    if (parts.isEmpty()) {
      return List.of(withCompounds(term));
    }
    if (!lexicon.knows(term.text()) && isPlain(term)) {
      String head = parts.getLast();
      return Stream.concat(
              parts.stream().limit(parts.size() - 1L).map(part -> part(term, part, "compound")),
              Stream.of(part(term, head, Alternative.HEAD)))
          .map(this::withCompounds)
          .toList();
    }
    return List.of(
        lexicon.compounds()
            ? withCompounds(term.or(new Alternative(parts, OF_PARTS, "compound")))
            : withCompounds(term));
  }

  private Term part(Term compound, String part, String source) {
    return new Term(
        part,
        compound.start(),
        compound.end(),
        compound.needed(),
        lexicon.frequency(part),
        List.of(),
        List.of(new Alternative(List.of(part), 1, source)));
  }

  /** The letters of a short word stand apart in many a product that has nothing of the word. */
  private Term withCompounds(Term term) {
    if (term.text().length() < SHORTEST_PART && !lexicon.language().isUnspaced()) {
      return term;
    }
    List<String> apart = lexicon.apart(term.text());
    Term with = apart.isEmpty() ? term : term.or(new Alternative(apart, OF_SYNONYM, "compound"));
    for (String compound : lexicon.compoundsWith(term.text())) {
      with = with.or(new Alternative(List.of(compound), OF_COMPOUND, "compound"));
    }
    return with;
  }
}
