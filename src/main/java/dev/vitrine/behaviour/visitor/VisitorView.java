package dev.vitrine.behaviour.visitor;

import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.graphql.SchemaType;

/**
 * Visitors as they see themselves; the schema's {@code Visitor}.
 *
 * @param visitor who it is
 */
@SchemaType("Visitor")
public record VisitorView(Visitor visitor) {

  /** The global id, which is no personal data and opens nothing. */
  public String id() {
    return GlobalId.of("Visitor", visitor.id()).encoded();
  }

  /** What they agreed to. */
  public Consent consent() {
    return visitor.consent();
  }
}
