package dev.vitrine.search.text;

import dev.vitrine.platform.language.Code;
import dev.vitrine.platform.language.Codes;
import dev.vitrine.platform.language.Language;
import dev.vitrine.platform.language.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Tells the terms of a query apart.
 *
 * @param language the language that it is read in
 * @param frequency in how many products a word stands
 */
public record QueryReader(Language language, ToIntFunction<String> frequency) {

  private static final int MOST_TERMS = 24;

  /** The terms in their order; words that say little are needed only where there are no others. */
  public List<Term> read(String text) {
    return read(text, code -> true);
  }

  /** The terms, of whose model numbers and measures only such are taken together. */
  public List<Term> read(String text, Predicate<Code> such) {
    List<Word> words = language.words(text);
    List<Code> codes = Codes.asked(text, language).stream().filter(such).toList();
    List<Term> terms = new ArrayList<>();
    int end = 0;
    for (Code code : spans(codes)) {
      words(words, end, code.start()).forEach(terms::add);
      terms.add(term(text, code, codes, words));
      end = code.end();
    }
    words(words, end, text.length()).forEach(terms::add);
    List<Term> read = terms.stream().limit(MOST_TERMS).toList();
    return read.stream().anyMatch(Term::needed)
        ? read
        : read.stream().map(QueryReader::needed).toList();
  }

  private static Term needed(Term it) {
    return new Term(
        it.text(), it.start(), it.end(), true, it.frequency(), it.codes(), it.alternatives());
  }

  /** The longest codes that do not overlap, in their order. */
  private static List<Code> spans(List<Code> codes) {
    List<Code> spans = new ArrayList<>();
    codes.stream()
        .sorted(Comparator.comparingInt((Code code) -> code.start() - code.end()))
        .filter(code -> spans.stream().noneMatch(other -> overlap(code, other)))
        .forEach(spans::add);
    spans.sort(Comparator.comparingInt(Code::start));
    return spans;
  }

  private static boolean overlap(Code one, Code other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  private Term term(String text, Code span, List<Code> codes, List<Word> words) {
    List<String> within =
        words.stream()
            .filter(word -> word.start() < span.end() && span.start() < word.end())
            .map(Word::text)
            .toList();
    List<String> spellings =
        codes.stream()
            .filter(code -> code.start() == span.start() && code.end() == span.end())
            .map(Code::text)
            .distinct()
            .toList();
    List<Alternative> alternatives =
        within.isEmpty() ? List.of() : List.of(new Alternative(within, 1, "word"));
    return new Term(
        text.substring(span.start(), span.end()),
        span.start(),
        span.end(),
        true,
        0,
        spellings,
        alternatives);
  }

  private List<Term> words(List<Word> words, int from, int to) {
    return words.stream()
        .filter(word -> word.start() >= from && word.end() <= to)
        .map(this::term)
        .toList();
  }

  private Term term(Word word) {
    return new Term(
        word.text(),
        word.start(),
        word.end(),
        !language.isStopWord(word),
        frequency.applyAsInt(word.text()),
        List.of(),
        List.of(Alternative.itself(word.text())));
  }
}
