package dev.vitrine.devservices.analysis;

import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.compound.DictionaryCompoundWordTokenFilter;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.BooleanSetting;
import org.elasticsearch.plugin.settings.IntSetting;
import org.elasticsearch.plugin.settings.ListSetting;

/** The filters that take words apart. */
public final class Compounds {

  private Compounds() {}

  @NamedComponent("flatten_graph")
  public static final class FlattenGraph extends Filter {

    public FlattenGraph() {
      super(FlattenGraphFilter::new);
    }
  }

  @NamedComponent("dictionary_decompounder")
  public static final class DictionaryDecompounder extends Filter {

    @Inject
    public DictionaryDecompounder(DictionarySettings settings) {
      this(Words.set(settings.words(), false), settings);
    }

    private DictionaryDecompounder(CharArraySet words, DictionarySettings settings) {
      super(tokens -> decompounded(tokens, words, settings));
    }

    private static TokenStream decompounded(
        TokenStream tokens, CharArraySet words, DictionarySettings settings) {
      if (words.isEmpty()) {
        return tokens;
      }
      return new DictionaryCompoundWordTokenFilter(
          tokens,
          words,
          settings.minWord(),
          settings.minPart(),
          settings.maxPart(),
          settings.onlyLongest());
    }
  }

  /** The settings of {@code dictionary_decompounder}. */
  @AnalysisSettings
  public interface DictionarySettings {

    @ListSetting(path = "word_list")
    List<String> words();

    @IntSetting(path = "min_word_size", defaultValue = 5)
    int minWord();

    @IntSetting(path = "min_subword_size", defaultValue = 2)
    int minPart();

    @IntSetting(path = "max_subword_size", defaultValue = 15)
    int maxPart();

    @BooleanSetting(path = "only_longest_match", defaultValue = false)
    boolean onlyLongest();
  }

  @NamedComponent("word_delimiter_graph")
  public static final class WordDelimiterGraph extends Filter {

    @Inject
    public WordDelimiterGraph(DelimiterSettings settings) {
      this(flags(settings), Words.set(settings.protectedWords(), false));
    }

    private WordDelimiterGraph(int flags, CharArraySet protectedWords) {
      super(tokens -> new WordDelimiterGraphFilter(tokens, flags, protectedWords));
    }

    private static int flags(DelimiterSettings settings) {
      return flag(settings.generateWordParts(), WordDelimiterGraphFilter.GENERATE_WORD_PARTS)
          | flag(settings.generateNumberParts(), WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS)
          | flag(settings.catenateWords(), WordDelimiterGraphFilter.CATENATE_WORDS)
          | flag(settings.catenateNumbers(), WordDelimiterGraphFilter.CATENATE_NUMBERS)
          | flag(settings.catenateAll(), WordDelimiterGraphFilter.CATENATE_ALL)
          | flag(settings.splitOnCaseChange(), WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE)
          | flag(settings.preserveOriginal(), WordDelimiterGraphFilter.PRESERVE_ORIGINAL)
          | flag(settings.splitOnNumerics(), WordDelimiterGraphFilter.SPLIT_ON_NUMERICS)
          | flag(settings.stemPossessive(), WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE)
          | flag(settings.ignoreKeywords(), WordDelimiterGraphFilter.IGNORE_KEYWORDS);
    }

    private static int flag(boolean set, int flag) {
      return set ? flag : 0;
    }
  }
}
