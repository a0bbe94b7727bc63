package dev.vitrine.devservices.analysis;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseIterationMarkCharFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapaneseNumberFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ja.JapaneseReadingFormFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer.Mode;
import org.apache.lucene.analysis.ja.dict.UserDictionary;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;
import org.elasticsearch.plugin.analysis.CharFilterFactory;
import org.elasticsearch.plugin.analysis.TokenizerFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.BooleanSetting;
import org.elasticsearch.plugin.settings.IntSetting;
import org.elasticsearch.plugin.settings.ListSetting;
import org.elasticsearch.plugin.settings.StringSetting;
import org.jspecify.annotations.Nullable;

/** What the plugin analysis-kuromoji brings. */
public final class Japanese {

  private Japanese() {}

  @NamedComponent("kuromoji")
  public static final class KuromojiAnalyzer implements AnalyzerFactory {

    private final TokenizerSettings settings;

    @Inject
    public KuromojiAnalyzer(TokenizerSettings settings) {
      this.settings = settings;
    }

    @Override
    public Analyzer create() {
      return new JapaneseAnalyzer(
          dictionary(settings),
          mode(settings),
          JapaneseAnalyzer.getDefaultStopSet(),
          JapaneseAnalyzer.getDefaultStopTags());
    }
  }

  @NamedComponent("kuromoji_tokenizer")
  public static final class KuromojiTokenizer implements TokenizerFactory {

    private final TokenizerSettings settings;

    @Inject
    public KuromojiTokenizer(TokenizerSettings settings) {
      this.settings = settings;
    }

    @Override
    public Tokenizer create() {
      return new JapaneseTokenizer(
          dictionary(settings),
          settings.discardPunctuation(),
          settings.discardCompound(),
          mode(settings));
    }
  }

  private static Mode mode(TokenizerSettings settings) {
    return Mode.valueOf(settings.mode().toUpperCase(Locale.ROOT));
  }

  private static @Nullable UserDictionary dictionary(TokenizerSettings settings) {
    if (settings.dictionary().isEmpty()) {
      return null;
    }
    try (Reader rules = new StringReader(String.join("\n", settings.dictionary()))) {
      return UserDictionary.open(rules);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The settings of {@code kuromoji} and {@code kuromoji_tokenizer}. */
  @AnalysisSettings
  public interface TokenizerSettings {

    @StringSetting(path = "mode", defaultValue = "search")
    String mode();

    @BooleanSetting(path = "discard_punctuation", defaultValue = true)
    boolean discardPunctuation();

    @BooleanSetting(path = "discard_compound_token", defaultValue = false)
    boolean discardCompound();

    @ListSetting(path = "user_dictionary_rules")
    List<String> dictionary();
  }

  @NamedComponent("kuromoji_baseform")
  public static final class BaseForm extends Filter {

    public BaseForm() {
      super(JapaneseBaseFormFilter::new);
    }
  }

  @NamedComponent("kuromoji_number")
  public static final class NumberFilter extends Filter {

    public NumberFilter() {
      super(JapaneseNumberFilter::new);
    }
  }

  @NamedComponent("kuromoji_part_of_speech")
  public static final class PartOfSpeech extends Filter {

    @Inject
    public PartOfSpeech(PartOfSpeechSettings settings) {
      this(tags(settings.stopTags()));
    }

    private PartOfSpeech(Set<String> tags) {
      super(tokens -> new JapanesePartOfSpeechStopFilter(tokens, tags));
    }

    private static Set<String> tags(List<String> tags) {
      return tags.isEmpty() ? JapaneseAnalyzer.getDefaultStopTags() : Set.copyOf(tags);
    }
  }

  /** The settings of {@code kuromoji_part_of_speech}. */
  @AnalysisSettings
  public interface PartOfSpeechSettings {

    @ListSetting(path = "stoptags")
    List<String> stopTags();
  }

  @NamedComponent("kuromoji_readingform")
  public static final class ReadingForm extends Filter {

    @Inject
    public ReadingForm(ReadingFormSettings settings) {
      super(tokens -> new JapaneseReadingFormFilter(tokens, settings.romaji()));
    }
  }

  /** The settings of {@code kuromoji_readingform}. */
  @AnalysisSettings
  public interface ReadingFormSettings {

    @BooleanSetting(path = "use_romaji", defaultValue = false)
    boolean romaji();
  }

  @NamedComponent("kuromoji_stemmer")
  public static final class KatakanaStem extends Filter {

    @Inject
    public KatakanaStem(KatakanaStemSettings settings) {
      super(tokens -> new JapaneseKatakanaStemFilter(tokens, settings.minimumLength()));
    }
  }

  /** The settings of {@code kuromoji_stemmer}. */
  @AnalysisSettings
  public interface KatakanaStemSettings {

    @IntSetting(path = "minimum_length", defaultValue = 4)
    int minimumLength();
  }

  @NamedComponent("ja_stop")
  public static final class Stop extends Filter {

    @Inject
    public Stop(StopSettings settings) {
      this(Words.stopWords(settings.stopWords(), JapaneseAnalyzer.getDefaultStopSet()));
    }

    private Stop(CharArraySet words) {
      super(tokens -> new StopFilter(tokens, words));
    }
  }

  /** The settings of {@code ja_stop}. */
  @AnalysisSettings
  public interface StopSettings {

    @ListSetting(path = "stopwords")
    List<String> stopWords();
  }

  @NamedComponent("kuromoji_iteration_mark")
  public static final class IterationMark implements CharFilterFactory {

    private final IterationMarkSettings settings;

    @Inject
    public IterationMark(IterationMarkSettings settings) {
      this.settings = settings;
    }

    @Override
    public Reader create(Reader text) {
      return new JapaneseIterationMarkCharFilter(text, settings.kanji(), settings.kana());
    }

    @Override
    public Reader normalize(Reader text) {
      return create(text);
    }
  }

  /** The settings of {@code kuromoji_iteration_mark}. */
  @AnalysisSettings
  public interface IterationMarkSettings {

    @BooleanSetting(path = "normalize_kanji", defaultValue = true)
    boolean kanji();

    @BooleanSetting(path = "normalize_kana", defaultValue = true)
    boolean kana();
  }
}
