package dev.vitrine.devservices.analysis;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.ko.KoreanNumberFilter;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanReadingFormFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;
import org.elasticsearch.plugin.analysis.TokenizerFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.BooleanSetting;
import org.elasticsearch.plugin.settings.ListSetting;
import org.elasticsearch.plugin.settings.StringSetting;
import org.jspecify.annotations.Nullable;

/** What the plugin analysis-nori brings. */
public final class Korean {

  private Korean() {}

  @NamedComponent("nori")
  public static final class NoriAnalyzer implements AnalyzerFactory {

    private final TokenizerSettings settings;

    @Inject
    public NoriAnalyzer(TokenizerSettings settings) {
      this.settings = settings;
    }

    @Override
    public Analyzer create() {
      return new KoreanAnalyzer(
          dictionary(settings), mode(settings), tags(settings.stopTags()), false);
    }
  }

  @NamedComponent("nori_tokenizer")
  public static final class NoriTokenizer implements TokenizerFactory {

    private final TokenizerSettings settings;

    @Inject
    public NoriTokenizer(TokenizerSettings settings) {
      this.settings = settings;
    }

    @Override
    public Tokenizer create() {
      return new KoreanTokenizer(
          TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
          dictionary(settings),
          mode(settings),
          false,
          settings.discardPunctuation());
    }
  }

  private static DecompoundMode mode(TokenizerSettings settings) {
    return DecompoundMode.valueOf(settings.mode().toUpperCase(Locale.ROOT));
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

  private static Set<POS.Tag> tags(List<String> names) {
    if (names.isEmpty()) {
      return KoreanPartOfSpeechStopFilter.DEFAULT_STOP_TAGS;
    }
    return names.stream().map(POS::resolveTag).collect(Collectors.toUnmodifiableSet());
  }

  /** The settings of {@code nori} and {@code nori_tokenizer}. */
  @AnalysisSettings
  public interface TokenizerSettings {

    @StringSetting(path = "decompound_mode", defaultValue = "discard")
    String mode();

    @BooleanSetting(path = "discard_punctuation", defaultValue = true)
    boolean discardPunctuation();

    @ListSetting(path = "user_dictionary_rules")
    List<String> dictionary();

    @ListSetting(path = "stoptags")
    List<String> stopTags();
  }

  @NamedComponent("nori_number")
  public static final class NumberFilter extends Filter {

    public NumberFilter() {
      super(KoreanNumberFilter::new);
    }
  }

  @NamedComponent("nori_readingform")
  public static final class ReadingForm extends Filter {

    public ReadingForm() {
      super(KoreanReadingFormFilter::new);
    }
  }

  @NamedComponent("nori_part_of_speech")
  public static final class PartOfSpeech extends Filter {

    @Inject
    public PartOfSpeech(TokenizerSettings settings) {
      this(tags(settings.stopTags()));
    }

    private PartOfSpeech(Set<POS.Tag> tags) {
      super(tokens -> new KoreanPartOfSpeechStopFilter(tokens, tags));
    }
  }
}
