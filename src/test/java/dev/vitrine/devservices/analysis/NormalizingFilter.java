package dev.vitrine.devservices.analysis;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;

/** A token filter that changes characters one by one, and so those of a wildcard term, too. */
abstract class NormalizingFilter extends Filter {

  NormalizingFilter(UnaryOperator<TokenStream> filter) {
    super(filter);
  }

  @Override
  public final TokenStream normalize(TokenStream tokens) {
    return create(tokens);
  }
}
