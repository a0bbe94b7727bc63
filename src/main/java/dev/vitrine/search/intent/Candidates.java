package dev.vitrine.search.intent;

import dev.vitrine.listing.query.Filter;
import dev.vitrine.platform.language.Code;
import dev.vitrine.platform.language.Codes;
import dev.vitrine.platform.language.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds the parts of a query that may stand for something. */
final class Candidates {

  private static final int LONGEST_PHRASE = 8;

  /** Beside these a number counts, measures or costs something. */
  private static final String BEFORE = "€$£¥￥₩#×*+=/-.,:";

  private static final String BEHIND = "€$£¥￥₩%‰°×*+=/-:\"'";

  private static final int WHOLE = -1;

  private final String query;
  private final Phrases phrases;
  private final Optional<Understood> price;
  private final List<Word> words;
  private final List<Code> codes;
  private final List<Candidate> all = new ArrayList<>();

  Candidates(String query, Phrases phrases, Optional<Understood> price) {
    this.query = query;
    this.phrases = phrases;
    this.price = price;
    this.words =
        phrases.language().words(query).stream()
            .filter(word -> price.isEmpty() || !price.get().overlaps(word.start(), word.end()))
            .toList();
    this.codes = Codes.in(query, phrases.language());
    addPhrases();
    if (phrases.language().isUnspaced()) {
      addAcross();
      words.forEach(this::addParts);
    }
    addSizes();
  }

  /** The longest phrases first; of those that overlap every one, for the longest may not hold. */
  List<Candidate> all() {
    return all;
  }

  private void addPhrases() {
    forEachPhrase(
        phrase -> {
          List<Meaning> found = phrases.of(phrase);
          List<String> doubtful =
              phrases.isForm(phrase) ? List.of() : phrase.stream().map(Word::text).toList();
          if (!found.isEmpty()) {
            add(found, doubtful, false, phrase);
          }
        });
  }

  /** What is a size by itself comes last: whatever else it may be, it is rather. */
  private void addSizes() {
    forEachPhrase(
        phrase -> {
          List<Meaning> found = phrases.sizes(phrase);
          if (!found.isEmpty() && standsAlone(phrase)) {
            add(found, List.of(), true, phrase);
          }
        });
  }

  private void forEachPhrase(Consumer<List<Word>> addition) {
    for (int length = Math.min(LONGEST_PHRASE, words.size()); length > 0; length--) {
      for (int from = 0; from + length <= words.size(); from++) {
        addition.accept(words.subList(from, from + length));
      }
    }
  }

  private void add(List<Meaning> meanings, List<String> doubtful, boolean bare, List<Word> phrase) {
    all.add(
        new Candidate(
            meanings, doubtful, bare, WHOLE, phrase.getFirst().start(), phrase.getLast().end()));
  }

  /**
   * What begins with a word and ends within the next. Where no spaces are written, words are only
   * guessed, and at times cut amiss: 真皮鞋, genuine leather shoes, is 真 and 皮鞋 to an analyser.
   */
  private void addAcross() {
    for (int i = 1; i < words.size(); i++) {
      Word word = words.get(i - 1);
      Word next = words.get(i);
      for (int end = next.end() - 1; word.end() == next.start() && end > next.start(); end--) {
        List<Meaning> found = phrases.of(query.substring(word.start(), end));
        if (!found.isEmpty()) {
          all.add(new Candidate(found, List.of(), false, WHOLE, word.start(), end));
        }
      }
    }
  }

  /**
   * What a word that is known for nothing is made of, where both parts are known for something: of
   * 革靴, leather and shoes.
   */
  private void addParts(Word word) {
    boolean known = !phrases.of(List.of(word)).isEmpty();
    for (int cut = word.end() - 1; !known && cut > word.start(); cut--) {
      List<Meaning> first = phrases.of(query.substring(word.start(), cut));
      List<Meaning> second = phrases.of(query.substring(cut, word.end()));
      if (!first.isEmpty() && !second.isEmpty()) {
        all.add(new Candidate(first, List.of(), false, word.start(), word.start(), cut));
        all.add(new Candidate(second, List.of(), false, word.start(), cut, word.end()));
        known = true;
      }
    }
  }

  /** Whether it is no part of a measure, of a price or of a model number. */
  private boolean standsAlone(List<Word> phrase) {
    int start = phrase.getFirst().start();
    int end = phrase.getLast().end();
    boolean coded =
        codes.stream()
            .filter(code -> code.start() < end && start < code.end())
            .anyMatch(code -> code.measure() || isWider(code, start, end));
    String before = query.substring(0, start).stripTrailing();
    String behind = query.substring(end).stripLeading();
    return !coded
        && (before.isEmpty() || BEFORE.indexOf(before.charAt(before.length() - 1)) < 0)
        && (behind.isEmpty() || BEHIND.indexOf(behind.charAt(0)) < 0)
        && words.stream().noneMatch(word -> Currencies.isName(word.text()));
  }

  /** Whether there is more of a code without a space. */
  private boolean isWider(Code code, int start, int end) {
    boolean more = code.start() < start || code.end() > end;
    return more && query.substring(code.start(), code.end()).indexOf(' ') < 0;
  }

  /** What stands beside one of them. */
  Beside beside(Candidate candidate) {
    List<Word> others = others(candidate);
    return new Beside(
        textBeside(candidate),
        others.stream().map(Word::text).toList(),
        candidate.bare() ? categoriesBeside(candidate) : List.of(),
        candidate.bare() ? model(candidate) : "");
  }

  private List<Word> others(Candidate candidate) {
    List<Candidate> sizes = all.stream().filter(Candidate::bare).toList();
    return words.stream()
        .filter(word -> !candidate.overlaps(word.start(), word.end()))
        .filter(word -> sizes.stream().noneMatch(it -> it.overlaps(word.start(), word.end())))
        .filter(word -> !phrases.language().isStopWord(word))
        .toList();
  }

  private String textBeside(Candidate candidate) {
    StringBuilder rest = new StringBuilder(query);
    price.ifPresent(part -> blank(rest, part.start(), part.end()));
    blank(rest, candidate.start(), candidate.end());
    return rest.toString().strip();
  }

  private static void blank(StringBuilder text, int start, int end) {
    text.replace(start, end, " ".repeat(end - start));
  }

  private List<Long> categoriesBeside(Candidate candidate) {
    return all.stream()
        .filter(other -> !other.overlaps(candidate.start(), candidate.end()))
        .flatMap(other -> other.meanings().stream())
        .flatMap(
            meaning ->
                meaning.filter() instanceof Filter.CategoryIs(var id)
                    ? Stream.of(id)
                    : Stream.empty())
        .distinct()
        .sorted()
        .toList();
  }

  private String model(Candidate candidate) {
    return codes.stream()
        .filter(code -> code.end() == candidate.end() && code.start() < candidate.start())
        .map(Code::text)
        .findFirst()
        .orElse("");
  }

  /** Everything that parts of the query may stand for, borne out by the catalogue or not. */
  List<Understood> possible() {
    return all.stream()
        .flatMap(part -> part.meanings().stream().map(it -> part.understood(query, it)))
        .toList();
  }
}
