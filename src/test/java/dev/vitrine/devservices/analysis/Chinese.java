package dev.vitrine.devservices.analysis;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;
import org.elasticsearch.plugin.analysis.TokenizerFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.ListSetting;

/** What the plugin analysis-smartcn brings. */
public final class Chinese {

  private Chinese() {}

  @NamedComponent("smartcn")
  public static final class SmartAnalyzer implements AnalyzerFactory {

    @Override
    public Analyzer create() {
      return new SmartChineseAnalyzer();
    }
  }

  @NamedComponent("smartcn_tokenizer")
  public static final class SmartTokenizer implements TokenizerFactory {

    @Override
    public Tokenizer create() {
      return new HMMChineseTokenizer();
    }
  }

  @NamedComponent("smartcn_stop")
  public static final class Stop extends Filter {

    @Inject
    public Stop(StopSettings settings) {
      this(Words.stopWords(settings.stopWords(), SmartChineseAnalyzer.getDefaultStopSet()));
    }

    private Stop(CharArraySet words) {
      super(tokens -> new StopFilter(tokens, words));
    }
  }

  /** The settings of {@code smartcn_stop}. */
  @AnalysisSettings
  public interface StopSettings {

    @ListSetting(path = "stopwords")
    List<String> stopWords();
  }
}
