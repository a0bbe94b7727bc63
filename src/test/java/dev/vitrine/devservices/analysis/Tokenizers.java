package dev.vitrine.devservices.analysis;

import java.util.regex.Pattern;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.classic.ClassicTokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.LetterTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.email.UAX29URLEmailTokenizer;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.path.PathHierarchyTokenizer;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.th.ThaiTokenizer;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenizerFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.IntSetting;
import org.elasticsearch.plugin.settings.StringSetting;

/** The tokenizers that the server's core lacks. */
public final class Tokenizers {

  private Tokenizers() {}

  @NamedComponent("classic")
  public static final class Classic implements TokenizerFactory {

    @Override
    public Tokenizer create() {
      return new ClassicTokenizer();
    }
  }

  @NamedComponent("icu_tokenizer")
  public static final class Icu implements TokenizerFactory {

    @Override
    public Tokenizer create() {
      return new ICUTokenizer();
    }
  }

  @NamedComponent("keyword")
  public static final class Keyword implements TokenizerFactory {

    @Override
    public Tokenizer create() {
      return new KeywordTokenizer();
    }
  }

  @NamedComponent("letter")
  public static final class Letter implements TokenizerFactory {

    @Override
    public Tokenizer create() {
      return new LetterTokenizer();
    }
  }

  @NamedComponent("thai")
  public static final class Thai implements TokenizerFactory {

    @Override
    public Tokenizer create() {
      return new ThaiTokenizer();
    }
  }

  @NamedComponent("uax_url_email")
  public static final class UrlEmail implements TokenizerFactory {

    @Override
    public Tokenizer create() {
      return new UAX29URLEmailTokenizer();
    }
  }

  @NamedComponent("whitespace")
  public static final class Whitespace implements TokenizerFactory {

    @Override
    public Tokenizer create() {
      return new WhitespaceTokenizer();
    }
  }

  @NamedComponent("pattern")
  public static final class ByPattern implements TokenizerFactory {

    private final Pattern pattern;
    private final int group;

    @Inject
    public ByPattern(PatternSettings settings) {
      this.pattern = Pattern.compile(settings.pattern());
      this.group = settings.group();
    }

    @Override
    public Tokenizer create() {
      return new PatternTokenizer(pattern, group);
    }
  }

  /** The settings of {@code pattern}. */
  @AnalysisSettings
  public interface PatternSettings {

    @StringSetting(path = "pattern", defaultValue = "\\W+")
    String pattern();

    @IntSetting(path = "group", defaultValue = -1)
    int group();
  }

  @NamedComponent("path_hierarchy")
  public static final class PathHierarchy implements TokenizerFactory {

    private final PathSettings settings;

    @Inject
    public PathHierarchy(PathSettings settings) {
      this.settings = settings;
    }

    @Override
    public Tokenizer create() {
      char delimiter = settings.delimiter().charAt(0);
      String replacement = settings.replacement();
      return new PathHierarchyTokenizer(
          delimiter, replacement.isEmpty() ? delimiter : replacement.charAt(0), settings.skip());
    }
  }

  /** The settings of {@code path_hierarchy}. */
  @AnalysisSettings
  public interface PathSettings {

    @StringSetting(path = "delimiter", defaultValue = "/")
    String delimiter();

    @StringSetting(path = "replacement", defaultValue = "")
    String replacement();

    @IntSetting(path = "skip", defaultValue = 0)
    int skip();
  }
}
