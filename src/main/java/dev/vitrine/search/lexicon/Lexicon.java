package dev.vitrine.search.lexicon;

import dev.vitrine.platform.language.Language;
import dev.vitrine.platform.language.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every word that the products of a market are told in, in one of its locales. */
public final class Lexicon {

  private static final int SHORTEST_STEM = 3;

  private final Language language;
  private final Map<String, Integer> counts;
  private final Map<String, Integer> stems;
  private final boolean complete;
  private final long products;
  private final Spelling spelling;
  private final Compounds compounds;
  private final Readings readings;
  private final Hyphenated hyphenated;

  /**
   * Takes the words.
   *
   * @param counts in how many products each stands
   * @param complete whether there are no others
   */
  public Lexicon(Language language, Map<String, Integer> counts, boolean complete) {
    this.language = language;
    this.counts = counts;
    this.complete = complete;
    this.products = counts.values().stream().mapToInt(count -> count).max().orElse(0);
    Map<String, String> stemmed = new HashMap<>();
    counts.keySet().forEach(word -> stemmed.put(word, stem(word)));
    this.stems = new HashMap<>();
    stemmed.forEach((word, stem) -> stems.merge(stem, counts.getOrDefault(word, 0), Integer::sum));
    this.spelling = new Spelling(telling(counts, language));
    this.readings = new Readings(language, counts.keySet());
    this.hyphenated = new Hyphenated(this, counts.keySet());
    this.compounds = Compounds.of(language, counts, stemmed, this);
  }

  /** Nobody means an article or a preposition by a word of a query. */
  private static Map<String, Integer> telling(Map<String, Integer> counts, Language language) {
    Map<String, Integer> telling = new HashMap<>(counts);
    telling.keySet().removeIf(language::isStopWord);
    return telling;
  }

  private Lexicon(Lexicon other, boolean complete) {
    this.language = other.language;
    this.counts = other.counts;
    this.complete = complete;
    this.products = other.products;
    this.stems = other.stems;
    this.spelling = other.spelling;
    this.compounds = other.compounds;
    this.readings = other.readings;
    this.hyphenated = other.hyphenated;
  }

  /** The same, as one that need not have every word. */
  Lexicon outdated() {
    return new Lexicon(this, false);
  }

  /** The language of its words. */
  public Language language() {
    return language;
  }

  /** Whether a word that it does not have stands nowhere. */
  public boolean isComplete() {
    return complete;
  }

  /** The words with the number of products that each stands in. */
  public Map<String, Integer> counts() {
    return counts;
  }

  /** How many products there are, as far as words tell: as many as the most frequent stands in. */
  public long products() {
    return products;
  }

  String stem(String word) {
    List<Word> words = language.words(word);
    return words.size() == 1 ? words.getFirst().stem() : word;
  }

  /**
   * In how many products a word stands in any of its forms, or as a part of compounds where it
   * stands nowhere else; about, where there are several.
   */
  public int frequency(String word) {
    int alone = alone(word);
    return alone > 0
        ? alone
        : Stream.concat(compoundsWith(word).stream(), Stream.of(String.join("-", apart(word))))
            .mapToInt(it -> counts.getOrDefault(it, 0))
            .sum();
  }

  /** A stem of one or two letters is that of many a word, and tells nothing of this one. */
  private int alone(String word) {
    int exactly = counts.getOrDefault(word, 0);
    String stem = stem(word);
    boolean tells = stem.length() >= SHORTEST_STEM || stem.length() >= word.length() - 1;
    return tells ? Math.max(exactly, stems.getOrDefault(stem, 0)) : exactly;
  }

  /** Whether characters stand side by side in any word. */
  public boolean hasWithin(String characters) {
    return counts.keySet().stream().anyMatch(word -> word.contains(characters));
  }

  /** Whether a word stands by itself in any of its forms. */
  boolean stands(String word) {
    return alone(word) > 0;
  }

  /**
   * Whether it is one word: it stands by itself, in compounds, or with a hyphen that holds a part
   * of it which stands nowhere else.
   */
  public boolean isOne(String word) {
    return stands(word) || !compoundsWith(word).isEmpty() || isHeld(apart(word));
  }

  private boolean isHeld(List<String> parts) {
    int together = counts.getOrDefault(String.join("-", parts), 0);
    return together > 0 && parts.stream().anyMatch(part -> alone(part) <= together);
  }

  /** Whether a word stands anywhere in any of its forms. */
  public boolean knows(String word) {
    return frequency(word) > 0;
  }

  /** The word that is meant by one that stands nowhere. */
  public Optional<String> correction(String word) {
    return Compounds.isWord(word)
        ? Optional.empty()
        : spelling.correction(word).or(() -> compounds.correction(word));
  }

  /** What a word that stands nowhere begins with: of Kerzenständer, Kerze. */
  public Optional<String> begun(String word) {
    return compounds.begun(word);
  }

  /** Whether words of the language end with what they are a kind of, and this one does not lie. */
  public static boolean endsWithItsKind(String word, Language language) {
    boolean headLast = Compounds.areWrittenAsOne(language) || language.isUnspaced();
    return headLast && !Compounds.isWord(word);
  }

  /**
   * Words of the shop that are read as one that stands nowhere, or that call the same thing; none
   * outside Japanese.
   */
  public List<String> readAs(String word) {
    List<String> same = stands(word) ? List.of() : readings.sameAs(word);
    return Stream.concat(same.stream(), readings.sameThing(word).filter(this::stands))
        .distinct()
        .toList();
  }

  /** The words that a compound is made of, in their order; none for a word that is no compound. */
  public List<String> parts(String word) {
    return compounds.parts(word);
  }

  /** Compounds that end with a word, or begin with it, the most frequent first. */
  public List<String> compoundsWith(String word) {
    return compounds.with(word);
  }

  /** The parts of a word that is written with a hyphen somewhere: of wifi, wi and fi. */
  public List<String> apart(String word) {
    return hyphenated.apart(word);
  }

  /** What two words are written as with a hyphen where the first is spelt otherwise. */
  public Optional<List<String>> hyphenatedLike(String one, String other) {
    return hyphenated.like(one, other);
  }

  /** Whether the language writes compounds as one word. */
  public boolean compounds() {
    return Compounds.areWrittenAsOne(language) || Compounds.areOfCharacters(language);
  }
}
