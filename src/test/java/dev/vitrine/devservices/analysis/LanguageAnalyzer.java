package dev.vitrine.devservices.analysis;

import java.util.List;
import java.util.function.BiFunction;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.ListSetting;

/** A language's analyzer with the settings that the stock server's language analyzers take. */
abstract class LanguageAnalyzer implements AnalyzerFactory {

  private final CharArraySet stopWords;
  private final CharArraySet unstemmed;
  private final BiFunction<CharArraySet, CharArraySet, Analyzer> analyzer;

  LanguageAnalyzer(
      Settings settings,
      CharArraySet standardStopWords,
      BiFunction<CharArraySet, CharArraySet, Analyzer> analyzer) {
    this.stopWords = Words.stopWords(settings.stopWords(), standardStopWords);
    this.unstemmed = Words.set(settings.stemExclusion(), false);
    this.analyzer = analyzer;
  }

  @Override
  public final Analyzer create() {
    return analyzer.apply(stopWords, unstemmed);
  }

  /** The settings of a language's analyzer. */
  @AnalysisSettings
  public interface Settings {

    @ListSetting(path = "stopwords")
    List<String> stopWords();

    @ListSetting(path = "stem_exclusion")
    List<String> stemExclusion();
  }
}
