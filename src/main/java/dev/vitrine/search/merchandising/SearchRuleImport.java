package dev.vitrine.search.merchandising;

import dev.vitrine.catalog.Attributes;
import dev.vitrine.catalog.Brands;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.market.Markets;
import dev.vitrine.platform.intake.Draft;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.FormCode;
import dev.vitrine.platform.intake.JsonRows;
import dev.vitrine.platform.intake.UpsertHandler;
import dev.vitrine.platform.snapshot.Snapshot;
import dev.vitrine.platform.snapshot.SnapshotChanges;
import dev.vitrine.search.merchandising.SearchRuleImport.Saved;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes in lines of type {@code searchRule}. */
@Component
class SearchRuleImport extends UpsertHandler<Saved> {

  private static final String LOAD =
      """
      SELECT s.handle AS key, jsonb_build_object('rule', s.rule, 'deleted', false) AS state
      FROM search_rule s
      WHERE s.handle = ANY(:keys)
      FOR UPDATE
      """;

  private static final String SAVE =
      """
      WITH changed AS (
        SELECT r.rule ->> 'handle' AS handle, r.rule, r.deleted
        FROM jsonb_to_recordset(:rows::jsonb) AS r (rule jsonb, deleted boolean)),
      gone AS (
        DELETE FROM search_rule s
        USING changed c
        WHERE c.deleted AND s.handle = c.handle)
      INSERT INTO search_rule (handle, rule)
      SELECT c.handle, c.rule
      FROM changed c
      WHERE NOT c.deleted
      ON CONFLICT (handle) DO UPDATE
      SET rule = excluded.rule, changed_at = now()
      """;

  private final SearchRuleRepository repository;
  private final JsonRows rows;
  private final SnapshotChanges changes;
  private final RuleReader reader;

  SearchRuleImport(
      SearchRuleRepository repository,
      JsonRows rows,
      SnapshotChanges changes,
      Markets markets,
      Snapshot<Brands> brands,
      Snapshot<CategoryTree> categories,
      Snapshot<Attributes> attributes) {
    super("searchRule", "handle", "merchandising:write");
    this.repository = repository;
    this.rows = rows;
    this.changes = changes;
    this.reader = new RuleReader(markets, brands, categories, attributes);
  }

  @Override
  public Collection<Snapshot<?>> consulted() {
    return List.of(reader.brands(), reader.categories(), reader.attributes());
  }

  @Override
  protected Mono<Map<String, Saved>> load(Set<String> keys) {
    return rows.load(LOAD, keys, Saved.class);
  }

  @Override
  protected Saved merge(Fields line, String key, @Nullable Saved before) {
    boolean deleted = line.bool("deleted").over(false, false);
    if (deleted && before == null) {
      line.reject("handle", FormCode.NOT_FOUND);
    }
    SearchRule rule = before == null ? null : before.rule();
    return new Saved(deleted && rule != null ? rule : reader.read(line, key, rule), deleted);
  }

  @Override
  protected Mono<List<Draft<Saved>>> settle(List<Draft<Saved>> drafts, Map<String, Saved> found) {
    List<String> named =
        drafts.stream().flatMap(draft -> draft.after().rule().products().stream()).toList();
    return repository
        .products(named)
        .doOnNext(known -> drafts.forEach(draft -> refuseUnknown(draft, known.keySet())))
        .thenReturn(drafts);
  }

  private static void refuseUnknown(Draft<Saved> draft, Set<String> known) {
    List<String> products = draft.after().rule().products();
    for (int i = 0; i < products.size(); i++) {
      if (!known.contains(products.get(i)) && !draft.after().deleted()) {
        draft.fields().rejectElement("products", i, RuleCode.UNKNOWN_PRODUCT);
      }
    }
  }

  @Override
  protected Mono<Void> save(List<Draft<Saved>> drafts) {
    return rows.write(SAVE, Draft.after(drafts)).then(changes.announce("searchRule"));
  }

  /** A rule, and whether it is to go. */
  record Saved(SearchRule rule, boolean deleted) {}
}
