package dev.vitrine.catalog.reference;

import dev.vitrine.catalog.CustomFieldDefinition;
import dev.vitrine.catalog.CustomFieldDefinition.Kind;
import dev.vitrine.market.Texts;
import dev.vitrine.platform.intake.Draft;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.JsonRows;
import dev.vitrine.platform.intake.UpsertHandler;
import dev.vitrine.platform.snapshot.SnapshotChanges;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes in lines of type {@code customField}. */
@Component
class CustomFieldImport extends UpsertHandler<CustomFieldDefinition> {

  private static final String LOAD =
      """
      SELECT f.key, jsonb_build_object(
        'key', f.key, 'kind', f.kind, 'visible', f.visible, 'texts', f.texts) AS state
      FROM custom_field f
      WHERE f.key = ANY(:keys)
      FOR UPDATE
      """;

  private static final String SAVE =
      """
      INSERT INTO custom_field (key, kind, visible, texts)
      SELECT r.key, r.kind, r.visible, r.texts
      FROM jsonb_to_recordset(:rows::jsonb)
        AS r (key text, kind text, visible boolean, texts jsonb)
      ON CONFLICT (key) DO UPDATE
      SET kind = excluded.kind, visible = excluded.visible, texts = excluded.texts
      """;

  private final JsonRows rows;
  private final KeysInUse inUse;
  private final SnapshotChanges changes;

  CustomFieldImport(JsonRows rows, KeysInUse inUse, SnapshotChanges changes) {
    super("customField", "key", "catalog:write");
    this.rows = rows;
    this.inUse = inUse;
    this.changes = changes;
  }

  @Override
  protected Mono<Map<String, CustomFieldDefinition>> load(Set<String> keys) {
    return rows.load(LOAD, keys, CustomFieldDefinition.class);
  }

  @Override
  protected CustomFieldDefinition merge(
      Fields line, String key, @Nullable CustomFieldDefinition before) {
    return new CustomFieldDefinition(
        key,
        line.required(
            "kind",
            line.constant("kind", Kind.class),
            before == null ? null : before.kind(),
            Kind.TEXT),
        line.bool("visible").over(before != null && before.visible(), false),
        Labels.after(line, before == null ? Texts.NONE : before.texts()));
  }

  @Override
  protected Mono<List<Draft<CustomFieldDefinition>>> settle(
      List<Draft<CustomFieldDefinition>> drafts, Map<String, CustomFieldDefinition> found) {
    return Flux.fromIterable(drafts)
        .filter(draft -> changesKind(draft.before(), draft.after()))
        .concatMap(draft -> inUse.refuseIfCustomField(draft, draft.after().kind().name()))
        .then(Mono.just(drafts));
  }

  private static boolean changesKind(
      @Nullable CustomFieldDefinition before, CustomFieldDefinition after) {
    return before != null && before.kind() != after.kind();
  }

  @Override
  protected Mono<Void> save(List<Draft<CustomFieldDefinition>> drafts) {
    return rows.write(SAVE, Draft.after(drafts)).then(changes.announce("customField"));
  }
}
