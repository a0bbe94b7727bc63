package dev.vitrine.platform.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * The words of a language, told apart by Lucene as the index tells them apart. The first text in a
 * language that needs a dictionary reads it: have {@link #words} called once before requests come.
 */
public final class Language {

  private static final Map<String, Language> KNOWN = new ConcurrentHashMap<>();
  private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");
  private static final Set<String> NORWEGIAN = Set.of("no", "nn", "nb");

  private static final List<String> GERMAN_CONTRACTIONS =
      List.of("ans", "aufs", "durchs", "fürs", "hinters", "übers", "ums", "unters", "vors");

  private static final Map<String, CharArraySet> STOP_WORDS =
      Map.ofEntries(
          Map.entry("en", EnglishAnalyzer.getDefaultStopSet()),
          Map.entry("de", germanStopWords()),
          Map.entry("fr", FrenchAnalyzer.getDefaultStopSet()),
          Map.entry("es", SpanishAnalyzer.getDefaultStopSet()),
          Map.entry("it", ItalianAnalyzer.getDefaultStopSet()),
          Map.entry("pt", PortugueseAnalyzer.getDefaultStopSet()),
          Map.entry("nl", DutchAnalyzer.getDefaultStopSet()),
          Map.entry("sv", SwedishAnalyzer.getDefaultStopSet()),
          Map.entry("da", DanishAnalyzer.getDefaultStopSet()),
          Map.entry("nb", NorwegianAnalyzer.getDefaultStopSet()),
          Map.entry("fi", FinnishAnalyzer.getDefaultStopSet()),
          Map.entry("hu", HungarianAnalyzer.getDefaultStopSet()),
          Map.entry("ro", RomanianAnalyzer.getDefaultStopSet()),
          Map.entry("tr", TurkishAnalyzer.getDefaultStopSet()),
          Map.entry("ru", RussianAnalyzer.getDefaultStopSet()),
          Map.entry("ar", ArabicAnalyzer.getDefaultStopSet()),
          Map.entry("fa", PersianAnalyzer.getDefaultStopSet()),
          Map.entry("hi", HindiAnalyzer.getDefaultStopSet()),
          Map.entry("ja", JapaneseAnalyzer.getDefaultStopSet()),
          Map.entry("zh", chineseStopWords()));

  private final String code;
  private final Analyzer analyzer;

  private Language(String code, Recipe recipe) {
    this.code = code;
    this.analyzer = new Words(recipe);
  }

  /** The language of a locale; one that nobody described is told apart by Unicode's rules. */
  public static Language of(String localeTag) {
    String code = code(Locale.forLanguageTag(localeTag));
    return KNOWN.computeIfAbsent(code, Language::make);
  }

  /** Lucene's, which know prepositions but not all of what they make with an article. */
  private static CharArraySet germanStopWords() {
    CharArraySet words = CharArraySet.copy(GermanAnalyzer.getDefaultStopSet());
    words.addAll(GERMAN_CONTRACTIONS);
    return CharArraySet.unmodifiableSet(words);
  }

  /** Particles and what joins words; Lucene's own list of them is of punctuation alone. */
  private static CharArraySet chineseStopWords() {
    return CharArraySet.unmodifiableSet(
        new CharArraySet(List.of("的", "之", "了", "和", "与", "及", "或", "给"), false));
  }

  private static String code(Locale locale) {
    String language = locale.getLanguage();
    boolean traditional =
        "Hant".equals(locale.getScript()) || TRADITIONAL.contains(locale.getCountry());
    if ("zh".equals(language) && traditional) {
      return "zh-Hant";
    }
    return NORWEGIAN.contains(language) ? "nb" : language;
  }

  private static Language make(String code) {
    Recipe recipe =
        "zh-Hant".equals(code)
            ? Recipe.BIGRAMS
            : Recipe.BY_LANGUAGE.getOrDefault(code, Recipe.OTHER);
    return new Language(code, recipe);
  }

  /** ISO 639, or {@code zh-Hant}. */
  public String code() {
    return code;
  }

  /** Whether words are written without spaces between them, so that typos cut them up wrongly. */
  public boolean isUnspaced() {
    return Set.of("ja", "zh", "zh-Hant", "ko", "th").contains(code);
  }

  /** Whether a word says so little that a product need not have it: articles, prepositions. */
  public boolean isStopWord(Word word) {
    return isStopWord(word.text());
  }

  /** As {@link #isStopWord(Word)}, of a word as {@link Word#text} writes it. */
  public boolean isStopWord(String word) {
    CharArraySet words = STOP_WORDS.get(code);
    return words != null && words.contains(word);
  }

  /** The words of a text, in their order; punctuation and symbols are none. */
  public List<Word> words(String text) {
    Normalized normalized = Normalized.of(text);
    List<Word> words = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("", normalized.text())) {
      tokens.reset();
      while (tokens.incrementToken()) {
        word(tokens, normalized).ifPresent(words::add);
      }
      tokens.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return words;
  }

  private static Optional<Word> word(TokenStream tokens, Normalized normalized) {
    OffsetAttribute offsets = tokens.getAttribute(OffsetAttribute.class);
    String text = normalized.text().substring(offsets.startOffset(), offsets.endOffset());
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return Optional.empty();
    }
    ReadingAttribute reading = tokens.getAttribute(ReadingAttribute.class);
    return Optional.of(
        new Word(
            text,
            tokens.getAttribute(CharTermAttribute.class).toString(),
            reading == null ? null : reading.getReading(),
            normalized.origins()[offsets.startOffset()],
            normalized.end(offsets.endOffset())));
  }

  private static final class Words extends Analyzer {

    private final Recipe recipe;

    Words(Recipe recipe) {
      this.recipe = recipe;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      var tokenizer = recipe.tokenizer().get();
      TokenStream words = tokenizer;
      for (var filter : recipe.filters()) {
        words = filter.apply(words);
      }
      return new TokenStreamComponents(tokenizer, words);
    }
  }
}
