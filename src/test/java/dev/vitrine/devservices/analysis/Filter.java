package dev.vitrine.devservices.analysis;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;

/** A token filter that works on whole words and is left out when a wildcard term is normalized. */
abstract class Filter implements org.elasticsearch.plugin.analysis.TokenFilterFactory {

  private final UnaryOperator<TokenStream> filter;

  Filter(UnaryOperator<TokenStream> filter) {
    this.filter = filter;
  }

  @Override
  public final TokenStream create(TokenStream tokens) {
    return filter.apply(tokens);
  }
}
