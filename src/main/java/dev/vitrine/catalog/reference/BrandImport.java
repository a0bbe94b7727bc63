package dev.vitrine.catalog.reference;

import dev.vitrine.catalog.Slugs.SlugKind;
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

/** Takes in lines of type {@code brand}. */
@Component
class BrandImport extends UpsertHandler<BrandState> {

  private static final Set<String> TEXTS =
      Set.of("description", "seoTitle", "seoDescription", "slug");

  private static final String LOAD =
      """
      SELECT b.handle AS key, jsonb_build_object(
        'handle', b.handle,
        'name', b.name,
        'texts', b.texts,
        'slugs', (
          SELECT coalesce(jsonb_object_agg(s.locale, s.slug), '{}')
          FROM slug s
          WHERE s.kind = 'BRAND' AND s.target_id = b.id AND s.current)) AS state
      FROM brand b
      WHERE b.handle = ANY(:keys)
      FOR UPDATE
      """;

  private static final String SAVE =
      """
      INSERT INTO brand (handle, name, texts)
      SELECT r.handle, r.name, r.texts
      FROM jsonb_to_recordset(:rows::jsonb) AS r (handle text, name text, texts jsonb)
      ON CONFLICT (handle) DO UPDATE
      SET name = excluded.name, texts = excluded.texts
      """;

  private final JsonRows rows;
  private final PageSlugs slugs;
  private final SnapshotChanges changes;

  BrandImport(JsonRows rows, PageSlugs slugs, SnapshotChanges changes) {
    super("brand", "handle", "catalog:write");
    this.rows = rows;
    this.slugs = slugs;
    this.changes = changes;
  }

  @Override
  protected Mono<Map<String, BrandState>> load(Set<String> keys) {
    return rows.load(LOAD, keys, BrandState.class);
  }

  @Override
  protected BrandState merge(Fields line, String key, @Nullable BrandState before) {
    PageTexts words =
        before == null ? PageTexts.NONE : new PageTexts(before.texts(), before.slugs());
    PageTexts after = words.after(line, TEXTS);
    String name =
        line.required("name", line.text("name"), before == null ? null : before.name(), "");
    return new BrandState(key, name, after.texts(), after.slugs());
  }

  @Override
  protected Mono<List<Draft<BrandState>>> settle(
      List<Draft<BrandState>> drafts, Map<String, BrandState> found) {
    return slugs.assign(SlugKind.BRAND, drafts, owner -> "");
  }

  @Override
  protected Mono<Void> save(List<Draft<BrandState>> drafts) {
    return rows.write(SAVE, Draft.after(drafts))
        .then(slugs.write(SlugKind.BRAND, drafts))
        .then(changes.announce("brand"));
  }
}
