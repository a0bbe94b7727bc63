package dev.vitrine.catalog.reference;

import dev.vitrine.catalog.Badge;
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
import reactor.core.publisher.Mono;

/** Takes in lines of type {@code badge}. */
@Component
class BadgeImport extends UpsertHandler<Badge> {

  private static final String LOAD =
      """
      SELECT b.handle AS key, jsonb_build_object('handle', b.handle, 'texts', b.texts) AS state
      FROM badge b
      WHERE b.handle = ANY(:keys)
      FOR UPDATE
      """;

  private static final String SAVE =
      """
      INSERT INTO badge (handle, texts)
      SELECT r.handle, r.texts
      FROM jsonb_to_recordset(:rows::jsonb) AS r (handle text, texts jsonb)
      ON CONFLICT (handle) DO UPDATE
      SET texts = excluded.texts
      """;

  private final JsonRows rows;
  private final SnapshotChanges changes;

  BadgeImport(JsonRows rows, SnapshotChanges changes) {
    super("badge", "handle", "catalog:write");
    this.rows = rows;
    this.changes = changes;
  }

  @Override
  protected Mono<Map<String, Badge>> load(Set<String> keys) {
    return rows.load(LOAD, keys, Badge.class);
  }

  @Override
  protected Badge merge(Fields line, String key, @Nullable Badge before) {
    return new Badge(key, Labels.after(line, before == null ? Texts.NONE : before.texts()));
  }

  @Override
  protected Mono<Void> save(List<Draft<Badge>> drafts) {
    return rows.write(SAVE, Draft.after(drafts)).then(changes.announce("badge"));
  }
}
