package dev.vitrine.search.intent;

import dev.vitrine.listing.query.Filter;
import dev.vitrine.platform.language.Language;
import dev.vitrine.platform.language.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Phrases of a language with what each may stand for; looked up by the stems of their words. */
final class Phrases {

  /** The sizes of EN 13402-3 that are one letter. */
  private static final Set<String> LETTERS = Set.of("s", "m", "l");

  private final Language language;
  private final Map<String, List<Meaning>> byStems = new HashMap<>();

  /** From other languages, which hold where the own one has nothing. */
  private final Map<String, List<Meaning>> borrowed = new HashMap<>();

  /** Every phrase as somebody wrote it. */
  private final Set<List<String>> written = new HashSet<>();

  /** By what is written; of languages that write no spaces. */
  private final Map<String, List<Meaning>> byWriting = new HashMap<>();

  /** Categories by what their names are written nearly as. */
  private final WrittenNearly nearly = new WrittenNearly();

  /** Sizes by what is written of them alone. */
  private final Map<List<String>, List<Meaning>> sizes = new HashMap<>();

  Phrases(Language language) {
    this.language = language;
  }

  Language language() {
    return language;
  }

  /** Adds a phrase of the language. */
  void add(String words, Meaning meaning) {
    add(byStems, words, meaning);
  }

  /** Adds a phrase of another language. */
  void borrow(String words, Meaning meaning) {
    add(borrowed, words, meaning);
  }

  /** Adds a size that is at times told without the word for it: 42, XL. */
  void addSize(String words, Meaning meaning) {
    List<String> texts = texts(language.words(words));
    if (!texts.isEmpty() && texts.stream().noneMatch(this::isOnlyAWord)) {
      keep(sizes, texts, meaning);
    }
  }

  /** French calls m and l words that say nothing, for what is left of them before an apostrophe. */
  private boolean isOnlyAWord(String text) {
    return language.isStopWord(text) && !LETTERS.contains(text);
  }

  private void add(Map<String, List<Meaning>> phrases, String words, Meaning meaning) {
    List<Word> told = language.words(words);
    String stems = stems(told);
    if (!stems.isEmpty()) {
      written.add(texts(told));
      if (isCategory(meaning)) {
        nearly.add(words, meaning);
      }
      keep(phrases, stems, meaning);
      if (language.isUnspaced()) {
        keep(byWriting, words, meaning);
      }
    }
  }

  private static <K> void keep(Map<K, List<Meaning>> phrases, K key, Meaning meaning) {
    List<Meaning> known = phrases.computeIfAbsent(key, it -> new ArrayList<>());
    if (known.stream().noneMatch(it -> it.filter().equals(meaning.filter()))) {
      known.add(meaning);
    }
  }

  private static String stems(Collection<Word> words) {
    return words.stream().map(Word::stem).collect(Collectors.joining(" "));
  }

  /**
   * What words in a row may stand for. Of categories whose names are forms of the same words, such
   * as Pepper and Peppers, only the one that is called just so, where there is one.
   */
  List<Meaning> of(List<Word> words) {
    String stems = stems(words);
    List<Meaning> found = byStems.getOrDefault(stems, borrowed.getOrDefault(stems, List.of()));
    return found.stream().anyMatch(it -> isCategory(it) && isCalled(it, words))
        ? found.stream().filter(it -> !isCategory(it) || isCalled(it, words)).toList()
        : found;
  }

  private boolean isCalled(Meaning meaning, List<Word> words) {
    return texts(language.words(meaning.label())).equals(texts(words));
  }

  private static List<String> texts(List<Word> words) {
    return words.stream().map(Word::text).toList();
  }

  /**
   * Whether words are a phrase as it is written, or begin as one does: they are a form of it. Other
   * words may have its stems by chance, as زيت, oil, has that of زيتي, olive.
   */
  boolean isForm(List<Word> words) {
    List<String> texts = texts(words);
    return written.contains(texts)
        || of(words).stream().anyMatch(it -> isBegun(texts(language.words(it.label())), texts));
  }

  private static boolean isBegun(List<String> phrase, List<String> words) {
    return String.join(" ", words).startsWith(String.join(" ", phrase));
  }

  private static boolean isCategory(Meaning meaning) {
    return meaning.filter() instanceof Filter.CategoryIs;
  }

  /** The sizes that words in a row are, just as they are written. */
  List<Meaning> sizes(List<Word> words) {
    return sizes.getOrDefault(texts(words), List.of());
  }

  /** What may be meant by writing that words do not end with. */
  List<Meaning> of(String writing) {
    return byWriting.getOrDefault(writing, List.of());
  }

  /** Whether a category or a state of things is called so, in any form of the word. */
  boolean isName(String text) {
    List<Word> words = language.words(text);
    return isForm(words) && of(words).stream().anyMatch(it -> isCategory(it) || States.isOne(it));
  }

  /**
   * The category whose name a text is written nearly as, in scripts without spaces or of blocks.
   */
  Optional<Meaning> writtenNearly(String text, Predicate<String> stands) {
    return nearly.of(text, stands);
  }

  /** The categories whose names are near to a word, the nearest first. */
  Stream<Near> nearestCategories(Word word) {
    Nearness nearness = new Nearness(language, word);
    return Stream.concat(byStems.entrySet().stream(), borrowed.entrySet().stream())
        .filter(phrase -> phrase.getValue().stream().anyMatch(Phrases::isCategory))
        .flatMap(phrase -> near(phrase, nearness.of(phrase.getKey())))
        .sorted(
            Comparator.comparingInt(Near::nearness).thenComparing(near -> near.label().length()));
  }

  private static Stream<Near> near(Map.Entry<String, List<Meaning>> phrase, OptionalInt nearness) {
    return nearness.isEmpty()
        ? Stream.empty()
        : phrase.getValue().stream()
            .flatMap(
                meaning ->
                    meaning.filter() instanceof Filter.CategoryIs(var id)
                        ? Stream.of(new Near(id, meaning.label(), nearness.getAsInt()))
                        : Stream.empty());
  }

  /**
   * A category that is near to a word.
   *
   * @param category its key
   * @param label its name
   * @param nearness less is nearer
   */
  record Near(long category, String label, int nearness) {}
}
