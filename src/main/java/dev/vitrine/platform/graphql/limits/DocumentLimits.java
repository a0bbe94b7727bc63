package dev.vitrine.platform.graphql.limits;

import dev.vitrine.platform.graphql.Refused;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.parser.ParserOptions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Checks a document's text and syntax tree, before the dearer validation. */
@Component
public class DocumentLimits {

  private final Limits limits;
  private final ParserOptions parserOptions;

  DocumentLimits(Limits limits) {
    this.limits = limits;
    this.parserOptions =
        ParserOptions.getDefaultOperationParserOptions()
            .transform(
                options ->
                    options
                        .maxTokens(limits.tokens())
                        .captureIgnoredChars(false)
                        .captureLineComments(false));
  }

  /** How a document is to be parsed. */
  public ParserOptions parserOptions() {
    return parserOptions;
  }

  /** The refusal of a document whose parsing had to be broken off. */
  public Refused tooManyTokens() {
    Map<String, Object> facts = Map.of("limit", limits.tokens());
    return Refused.of("TOO_MANY_TOKENS", "limit.tokens", facts, facts);
  }

  /**
   * Counts aliases and directives.
   *
   * @throws Refused {@code TOO_MANY_ALIASES} or {@code TOO_MANY_DIRECTIVES}
   */
  public void check(Document document) {
    Counts counts = new Counts();
    counts.take(document);
    if (counts.aliases > limits.aliases()) {
      throw OperationLimits.exceeded(
          "TOO_MANY_ALIASES", "limit.aliases", counts.aliases, limits.aliases());
    }
    if (counts.directives > limits.directives()) {
      throw OperationLimits.exceeded(
          "TOO_MANY_DIRECTIVES", "limit.directives", counts.directives, limits.directives());
    }
  }

  private static final class Counts {

    private int aliases;
    private int directives;

    void take(Node<?> node) {
      if (node instanceof Field field && field.getAlias() != null) {
        aliases++;
      }
      if (node instanceof Directive) {
        directives++;
      }
      node.getChildren().forEach(this::take);
    }
  }
}
