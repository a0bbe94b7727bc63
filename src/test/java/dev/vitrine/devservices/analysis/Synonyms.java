package dev.vitrine.devservices.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.BooleanSetting;
import org.elasticsearch.plugin.settings.ListSetting;

/**
 * The filters {@code synonym} and {@code synonym_graph} with rules in Solr's format. The stock
 * server reads a rule with the filters before this one; the interface for plugins does not tell
 * them, so that rules are read in lower case here.
 */
public final class Synonyms {

  private Synonyms() {}

  @NamedComponent("synonym_graph")
  public static final class Graph extends Filter {

    @Inject
    public Graph(Settings settings) {
      super(graph(settings));
    }
  }

  @NamedComponent("synonym")
  public static final class Flat extends Filter {

    @Inject
    public Flat(Settings settings) {
      this(graph(settings));
    }

    private Flat(UnaryOperator<TokenStream> graph) {
      super(tokens -> new FlattenGraphFilter(graph.apply(tokens)));
    }
  }

  private static UnaryOperator<TokenStream> graph(Settings settings) {
    if (settings.synonyms().isEmpty()) {
      return UnaryOperator.identity();
    }
    SynonymMap synonyms = parse(settings);
    return tokens -> new SynonymGraphFilter(tokens, synonyms, false);
  }

  private static SynonymMap parse(Settings settings) {
    try (Analyzer words = new LowerCaseWords()) {
      SolrSynonymParser parser = new SolrSynonymParser(true, settings.expand(), words);
      parser.parse(new StringReader(String.join("\n", settings.synonyms())));
      return parser.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException e) {
      throw new IllegalArgumentException("Not a rule of synonyms: " + e.getMessage(), e);
    }
  }

  private static final class LowerCaseWords extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new StandardTokenizer();
      return new TokenStreamComponents(words, new LowerCaseFilter(words));
    }
  }

  /** The settings of both. */
  @AnalysisSettings
  public interface Settings {

    @ListSetting(path = "synonyms")
    List<String> synonyms();

    @BooleanSetting(path = "expand", defaultValue = true)
    boolean expand();
  }
}
