package dev.vitrine.catalog.reference;

import dev.vitrine.catalog.Slugs.SlugKind;
import dev.vitrine.market.Texts;
import dev.vitrine.platform.intake.Draft;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.UpsertHandler;
import dev.vitrine.platform.outbox.Outbox;
import dev.vitrine.platform.snapshot.SnapshotChanges;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes in lines of type {@code category}. */
@Component
class CategoryImport extends UpsertHandler<CategoryState> {

  private static final Set<String> TEXTS =
      Set.of("title", "description", "seoTitle", "seoDescription", "slug");

  private final CategoryRepository repository;
  private final PageSlugs slugs;
  private final SnapshotChanges changes;
  private final Outbox outbox;

  CategoryImport(
      CategoryRepository repository, PageSlugs slugs, SnapshotChanges changes, Outbox outbox) {
    super("category", "externalId", "catalog:write");
    this.repository = repository;
    this.slugs = slugs;
    this.changes = changes;
    this.outbox = outbox;
  }

  @Override
  protected Mono<Map<String, CategoryState>> load(Set<String> keys) {
    return repository.lockAndLoad(keys);
  }

  @Override
  protected CategoryState merge(Fields line, String key, @Nullable CategoryState stored) {
    CategoryState before =
        stored == null ? new CategoryState(key, null, 0, null, Texts.NONE, Map.of()) : stored;
    PageTexts words = new PageTexts(before.texts(), before.slugs()).after(line, TEXTS);
    return new CategoryState(
        key,
        line.text("parent", Fields.KEY_LIMIT).map(String::strip).over(before.parent()),
        line.integer("position", Integer.MIN_VALUE, Integer.MAX_VALUE).over(before.position(), 0),
        line.text("taxClass", Fields.KEY_LIMIT).over(before.taxClass()),
        words.texts(),
        words.slugs());
  }

  @Override
  protected Mono<List<Draft<CategoryState>>> settle(
      List<Draft<CategoryState>> drafts, Map<String, CategoryState> found) {
    return repository.parents().flatMap(parents -> place(drafts, parents));
  }

  private Mono<List<Draft<CategoryState>>> place(
      List<Draft<CategoryState>> drafts, Map<String, Optional<String>> stored) {
    Map<String, Optional<String>> above = new CategoryParents(stored, drafts).check();
    return slugs.assign(
        SlugKind.CATEGORY, drafts, key -> above.getOrDefault(key, Optional.empty()).orElse(""));
  }

  @Override
  protected Mono<Void> save(List<Draft<CategoryState>> drafts) {
    return repository
        .save(drafts)
        .then(slugs.write(SlugKind.CATEGORY, drafts))
        .then(Mono.defer(() -> announceProducts(drafts)))
        .then(changes.announce("category"));
  }

  private Mono<Void> announceProducts(List<Draft<CategoryState>> drafts) {
    List<String> moved =
        drafts.stream()
            .filter(draft -> draft.after().movesProducts(draft.before()))
            .map(Draft::key)
            .toList();
    return moved.isEmpty()
        ? Mono.empty()
        : repository
            .productsBelow(moved)
            .collectList()
            .flatMap(products -> outbox.append("product", products));
  }
}
