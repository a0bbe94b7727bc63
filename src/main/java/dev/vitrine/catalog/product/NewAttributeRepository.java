package dev.vitrine.catalog.product;

import dev.vitrine.platform.snapshot.SnapshotChanges;
import java.util.Collection;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the attributes and the keys of options that products brought along. */
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

  private static final String NAME_OPTIONS =
      """
      INSERT INTO option_key (key)
      SELECT unnest(:keys)
      ON CONFLICT (key) DO NOTHING
      """;

  private final DatabaseClient database;
  private final RowStatements statements;
  private final SnapshotChanges changes;

  NewAttributeRepository(
      DatabaseClient database, RowStatements statements, SnapshotChanges changes) {
    this.database = database;
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

  /** Takes note of what options are called, and announces what is new. */
  Mono<Void> nameOptions(Collection<String> keys) {
    return keys.isEmpty()
        ? Mono.empty()
        : database
            .sql(NAME_OPTIONS)
            .bind("keys", keys.stream().sorted().toArray(String[]::new))
            .fetch()
            .rowsUpdated()
            .filter(added -> added > 0)
            .flatMap(added -> changes.announce("attribute"));
  }

  private static ObjectNode row(NewAttribute attribute) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("key", attribute.key())
        .put("kind", attribute.kind().name())
        .put("unit", attribute.unit());
  }
}
