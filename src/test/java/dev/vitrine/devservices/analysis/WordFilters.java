package dev.vitrine.devservices.analysis;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.KeepWordFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.LimitTokenCountFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.reverse.ReverseStringFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.BooleanSetting;
import org.elasticsearch.plugin.settings.IntSetting;
import org.elasticsearch.plugin.settings.ListSetting;
import org.elasticsearch.plugin.settings.StringSetting;

/** The filters that keep, drop, mark or cut words. */
public final class WordFilters {

  private WordFilters() {}

  @NamedComponent("keyword_repeat")
  public static final class KeywordRepeat extends Filter {

    public KeywordRepeat() {
      super(KeywordRepeatFilter::new);
    }
  }

  @NamedComponent("remove_duplicates")
  public static final class RemoveDuplicates extends Filter {

    public RemoveDuplicates() {
      super(RemoveDuplicatesTokenFilter::new);
    }
  }

  @NamedComponent("reverse")
  public static final class Reverse extends Filter {

    public Reverse() {
      super(ReverseStringFilter::new);
    }
  }

  @NamedComponent("unique")
  public static final class Unique extends Filter {

    @Inject
    public Unique(UniqueSettings settings) {
      super(tokens -> new UniqueFilter(tokens, settings.onlyOnSamePosition()));
    }
  }

  /** The settings of {@code unique}. */
  @AnalysisSettings
  public interface UniqueSettings {

    @BooleanSetting(path = "only_on_same_position", defaultValue = false)
    boolean onlyOnSamePosition();
  }

  @NamedComponent("length")
  public static final class Length extends Filter {

    @Inject
    public Length(LengthSettings settings) {
      super(tokens -> new LengthFilter(tokens, settings.min(), settings.max()));
    }
  }

  /** The settings of {@code length}. */
  @AnalysisSettings
  public interface LengthSettings {

    @IntSetting(path = "min", defaultValue = 0)
    int min();

    @IntSetting(path = "max", defaultValue = Integer.MAX_VALUE)
    int max();
  }

  @NamedComponent("limit")
  public static final class Limit extends Filter {

    @Inject
    public Limit(LimitSettings settings) {
      super(tokens -> new LimitTokenCountFilter(tokens, settings.count(), settings.all()));
    }
  }

  /** The settings of {@code limit}. */
  @AnalysisSettings
  public interface LimitSettings {

    @IntSetting(path = "max_token_count", defaultValue = 1)
    int count();

    @BooleanSetting(path = "consume_all_tokens", defaultValue = false)
    boolean all();
  }

  @NamedComponent("truncate")
  public static final class Truncate extends Filter {

    @Inject
    public Truncate(TruncateSettings settings) {
      super(tokens -> new TruncateTokenFilter(tokens, settings.length()));
    }
  }

  /** The settings of {@code truncate}. */
  @AnalysisSettings
  public interface TruncateSettings {

    @IntSetting(path = "length", defaultValue = 10)
    int length();
  }

  @NamedComponent("pattern_replace")
  public static final class PatternReplace extends NormalizingFilter {

    @Inject
    public PatternReplace(PatternReplaceSettings settings) {
      this(Pattern.compile(settings.pattern()), settings);
    }

    private PatternReplace(Pattern pattern, PatternReplaceSettings settings) {
      super(
          tokens ->
              new PatternReplaceFilter(tokens, pattern, settings.replacement(), settings.all()));
    }
  }

  /** The settings of {@code pattern_replace}. */
  @AnalysisSettings
  public interface PatternReplaceSettings {

    @StringSetting(path = "pattern", defaultValue = "")
    String pattern();

    @StringSetting(path = "replacement", defaultValue = "")
    String replacement();

    @BooleanSetting(path = "all", defaultValue = true)
    boolean all();
  }

  @NamedComponent("keep")
  public static final class Keep extends Filter {

    @Inject
    public Keep(KeepSettings settings) {
      this(Words.set(settings.words(), settings.ignoreCase()));
    }

    private Keep(CharArraySet words) {
      super(tokens -> new KeepWordFilter(tokens, words));
    }
  }

  /** The settings of {@code keep}. */
  @AnalysisSettings
  public interface KeepSettings {

    @ListSetting(path = "keep_words")
    List<String> words();

    @BooleanSetting(path = "keep_words_case", defaultValue = false)
    boolean ignoreCase();
  }

  @NamedComponent("keyword_marker")
  public static final class KeywordMarker extends Filter {

    @Inject
    public KeywordMarker(KeywordMarkerSettings settings) {
      this(Words.set(settings.keywords(), settings.ignoreCase()));
    }

    private KeywordMarker(CharArraySet words) {
      super(tokens -> new SetKeywordMarkerFilter(tokens, words));
    }
  }

  /** The settings of {@code keyword_marker}. */
  @AnalysisSettings
  public interface KeywordMarkerSettings {

    @ListSetting(path = "keywords")
    List<String> keywords();

    @BooleanSetting(path = "ignore_case", defaultValue = false)
    boolean ignoreCase();
  }

  @NamedComponent("elision")
  public static final class Elision extends NormalizingFilter {

    @Inject
    public Elision(ElisionSettings settings) {
      this(articles(settings));
    }

    private Elision(CharArraySet articles) {
      super(tokens -> new ElisionFilter(tokens, articles));
    }

    private static CharArraySet articles(ElisionSettings settings) {
      if (settings.articles().isEmpty()) {
        return FrenchAnalyzer.DEFAULT_ARTICLES;
      }
      return Words.set(settings.articles(), settings.ignoreCase());
    }
  }

  /** The settings of {@code elision}. */
  @AnalysisSettings
  public interface ElisionSettings {

    @ListSetting(path = "articles")
    List<String> articles();

    @BooleanSetting(path = "articles_case", defaultValue = false)
    boolean ignoreCase();
  }
}
