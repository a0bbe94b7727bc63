package dev.vitrine.catalog.product;

import dev.vitrine.platform.snapshot.SnapshotChanges;
import java.util.Collection;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the attributes that products brought along. */
@Repository
class NewAttributeRepository {

  /** Another import may have defined one of them at the same time: the first stays. */
  private static final String DEFINE =
      """
      INSERT INTO attribute (key, kind, unit, searchable, filterable, visible)
      SELECT r.key, r.kind, r.unit, false, false, true
      FROM jsonb_to_recordset(:rows::jsonb) AS r (key text, kind text, unit text)
      ON CONFLICT (key) DO NOTHING
      """;

  private final RowStatements statements;
  private final SnapshotChanges changes;

  NewAttributeRepository(RowStatements statements, SnapshotChanges changes) {
    this.statements = statements;
    this.changes = changes;
  }

  /** Defines attributes, and announces them. */
  Mono<Void> define(Collection<NewAttribute> attributes) {
    return attributes.isEmpty()
        ? Mono.empty()
        : statements
            .write(DEFINE, attributes.stream().map(NewAttributeRepository::row).toList())
            .then(changes.announce("attribute"));
  }

  private static ObjectNode row(NewAttribute attribute) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("key", attribute.key())
        .put("kind", attribute.kind().name())
        .put("unit", attribute.unit());
  }
}
