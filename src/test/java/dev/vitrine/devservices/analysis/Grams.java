package dev.vitrine.devservices.analysis;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.reverse.ReverseStringFilter;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenizerFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.BooleanSetting;
import org.elasticsearch.plugin.settings.IntSetting;
import org.elasticsearch.plugin.settings.ListSetting;
import org.elasticsearch.plugin.settings.StringSetting;

/** Pieces of words: the filters and tokenizers {@code ngram} and {@code edge_ngram}. */
public final class Grams {

  private Grams() {}

  @NamedComponent("edge_ngram")
  public static final class EdgeFilter extends Filter {

    @Inject
    public EdgeFilter(FilterSettings settings) {
      super(tokens -> grams(tokens, settings));
    }

    private static TokenStream grams(TokenStream tokens, FilterSettings settings) {
      if ("back".equals(settings.side())) {
        return new ReverseStringFilter(front(new ReverseStringFilter(tokens), settings));
      }
      return front(tokens, settings);
    }

    private static TokenStream front(TokenStream tokens, FilterSettings settings) {
      return new EdgeNGramTokenFilter(
          tokens, settings.min(), settings.max(), settings.preserveOriginal());
    }
  }

  @NamedComponent("ngram")
  public static final class InnerFilter extends Filter {

    @Inject
    public InnerFilter(FilterSettings settings) {
      super(tokens -> grams(tokens, settings));
    }

    private static TokenStream grams(TokenStream tokens, FilterSettings settings) {
      return new NGramTokenFilter(
          tokens, settings.min(), settings.max(), settings.preserveOriginal());
    }
  }

  /** The settings of the filters. */
  @AnalysisSettings
  public interface FilterSettings {

    @IntSetting(path = "min_gram", defaultValue = 1)
    int min();

    @IntSetting(path = "max_gram", defaultValue = 2)
    int max();

    @BooleanSetting(path = "preserve_original", defaultValue = false)
    boolean preserveOriginal();

    @StringSetting(path = "side", defaultValue = "front")
    String side();
  }

  @NamedComponent("edge_ngram")
  public static final class EdgeTokenizer implements TokenizerFactory {

    private final TokenizerSettings settings;

    @Inject
    public EdgeTokenizer(TokenizerSettings settings) {
      this.settings = settings;
    }

    @Override
    public Tokenizer create() {
      CharacterClasses classes = new CharacterClasses(settings.tokenChars());
      return new EdgeNGramTokenizer(settings.min(), settings.max()) {
        @Override
        protected boolean isTokenChar(int character) {
          return classes.contain(character);
        }
      };
    }
  }

  @NamedComponent("ngram")
  public static final class InnerTokenizer implements TokenizerFactory {

    private final TokenizerSettings settings;

    @Inject
    public InnerTokenizer(TokenizerSettings settings) {
      this.settings = settings;
    }

    @Override
    public Tokenizer create() {
      CharacterClasses classes = new CharacterClasses(settings.tokenChars());
      return new NGramTokenizer(settings.min(), settings.max()) {
        @Override
        protected boolean isTokenChar(int character) {
          return classes.contain(character);
        }
      };
    }
  }

  /** The settings of the tokenizers. */
  @AnalysisSettings
  public interface TokenizerSettings {

    @IntSetting(path = "min_gram", defaultValue = 1)
    int min();

    @IntSetting(path = "max_gram", defaultValue = 2)
    int max();

    @ListSetting(path = "token_chars")
    List<String> tokenChars();
  }
}
