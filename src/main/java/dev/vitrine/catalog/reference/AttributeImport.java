package dev.vitrine.catalog.reference;

import dev.vitrine.platform.intake.Draft;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.JsonRows;
import dev.vitrine.platform.intake.UpsertHandler;
import dev.vitrine.platform.outbox.Outbox;
import dev.vitrine.platform.snapshot.SnapshotChanges;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes in lines of type {@code attribute}. */
@Component
class AttributeImport extends UpsertHandler<AttributeState> {

  private static final String LOAD =
      """
      SELECT a.key, jsonb_build_object(
        'key', a.key,
        'kind', a.kind,
        'unit', a.unit,
        'searchable', a.searchable,
        'filterable', a.filterable,
        'visible', a.visible,
        'position', a.position,
        'texts', a.texts,
        'values', (
          SELECT coalesce(jsonb_object_agg(v.key, jsonb_build_object(
            'key', v.key,
            'position', v.position,
            'swatch', v.swatch,
            'parent', v.parent,
            'texts', v.texts)), '{}')
          FROM attribute_value v
          WHERE v.attribute_id = a.id)) AS state
      FROM attribute a
      WHERE a.key = ANY(:keys)
      FOR UPDATE
      """;

  private static final String SAVE =
      """
      INSERT INTO attribute (key, kind, unit, searchable, filterable, visible, position, texts)
      SELECT r.key, r.kind, r.unit, r.searchable, r.filterable, r.visible, r.position, r.texts
      FROM jsonb_to_recordset(:rows::jsonb) AS r (
        key text, kind text, unit text, searchable boolean, filterable boolean, visible boolean,
        position int, texts jsonb)
      ON CONFLICT (key) DO UPDATE
      SET kind = excluded.kind, unit = excluded.unit, searchable = excluded.searchable,
        filterable = excluded.filterable, visible = excluded.visible,
        position = excluded.position, texts = excluded.texts
      """;

  private static final String SAVE_VALUES =
      """
      WITH attribute_row AS (
        SELECT a.id, r."values"
        FROM jsonb_to_recordset(:rows::jsonb) AS r (key text, "values" jsonb)
        JOIN attribute a ON a.key = r.key),
      dropped AS (
        DELETE FROM attribute_value v
        USING attribute_row r
        WHERE v.attribute_id = r.id AND NOT jsonb_exists(r."values", v.key))
      INSERT INTO attribute_value (attribute_id, key, position, swatch, parent, texts)
      SELECT r.id, x.key, x.position, x.swatch, x.parent, x.texts
      FROM attribute_row r
      CROSS JOIN jsonb_each(r."values") AS each (name, value)
      CROSS JOIN jsonb_to_record(each.value) AS x (
        key text, position int, swatch text, parent text, texts jsonb)
      ON CONFLICT (attribute_id, key) DO UPDATE
      SET position = excluded.position, swatch = excluded.swatch, parent = excluded.parent,
        texts = excluded.texts
      """;

  private final JsonRows rows;
  private final KeysInUse inUse;
  private final SnapshotChanges changes;
  private final Outbox outbox;

  AttributeImport(JsonRows rows, KeysInUse inUse, SnapshotChanges changes, Outbox outbox) {
    super("attribute", "key", "catalog:write");
    this.rows = rows;
    this.inUse = inUse;
    this.changes = changes;
    this.outbox = outbox;
  }

  @Override
  protected Mono<Map<String, AttributeState>> load(Set<String> keys) {
    return rows.load(LOAD, keys, AttributeState.class);
  }

  @Override
  protected AttributeState merge(Fields line, String key, @Nullable AttributeState before) {
    return AttributeReader.read(line, key, before);
  }

  @Override
  protected Mono<List<Draft<AttributeState>>> settle(
      List<Draft<AttributeState>> drafts, Map<String, AttributeState> found) {
    return Flux.fromIterable(drafts)
        .filter(draft -> changesKind(draft.before(), draft.after()))
        .concatMap(draft -> inUse.refuseIfAttribute(draft, draft.after().kind().name()))
        .thenMany(Flux.fromIterable(drafts))
        .filter(draft -> changesUnit(draft.before(), draft.after()))
        .concatMap(inUse::refuseUnitIfAttribute)
        .thenMany(Flux.fromIterable(drafts))
        .filter(draft -> !dropped(draft).isEmpty())
        .concatMap(draft -> inUse.refuseIfAnyHas(draft, dropped(draft)))
        .then(Mono.just(drafts));
  }

  private static Set<String> dropped(Draft<AttributeState> draft) {
    Set<String> dropped =
        draft.before() == null ? new TreeSet<>() : new TreeSet<>(draft.before().values().keySet());
    dropped.removeAll(draft.after().values().keySet());
    return dropped;
  }

  private static boolean changesUnit(@Nullable AttributeState before, AttributeState after) {
    return before != null
        && before.kind() == after.kind()
        && !Objects.equals(before.unit(), after.unit());
  }

  private static boolean changesKind(@Nullable AttributeState before, AttributeState after) {
    return before != null && before.kind() != after.kind();
  }

  @Override
  protected Mono<Void> save(List<Draft<AttributeState>> drafts) {
    List<AttributeState> states = Draft.after(drafts);
    return rows.write(SAVE, states)
        .then(rows.write(SAVE_VALUES, states))
        .then(Mono.defer(() -> announceProducts(drafts)))
        .then(changes.announce("attribute"));
  }

  private Mono<Void> announceProducts(List<Draft<AttributeState>> drafts) {
    List<String> keys =
        drafts.stream()
            .filter(
                draft -> draft.before() != null && draft.after().isFoundOtherwise(draft.before()))
            .map(Draft::key)
            .toList();
    return keys.isEmpty()
        ? Mono.empty()
        : inUse
            .products(keys)
            .collectList()
            .flatMap(products -> outbox.append("product", products));
  }
}
