package dev.vitrine.catalog.reference;

import dev.vitrine.catalog.CollectionSort;
import dev.vitrine.catalog.RuleReader;
import dev.vitrine.catalog.RuleWriter;
import dev.vitrine.catalog.Slugs.SlugKind;
import dev.vitrine.platform.intake.Draft;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.FormCode;
import dev.vitrine.platform.intake.UpsertHandler;
import dev.vitrine.platform.outbox.Outbox;
import dev.vitrine.platform.snapshot.SnapshotChanges;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Takes in lines of type {@code collection}. */
@Component
class CollectionImport extends UpsertHandler<CollectionState> {

  private static final Set<String> TEXTS =
      Set.of("title", "description", "seoTitle", "seoDescription", "slug");

  private final CollectionRepository repository;
  private final PageSlugs slugs;
  private final SnapshotChanges changes;
  private final Outbox outbox;

  CollectionImport(
      CollectionRepository repository, PageSlugs slugs, SnapshotChanges changes, Outbox outbox) {
    super("collection", "handle", "merchandising:write");
    this.repository = repository;
    this.slugs = slugs;
    this.changes = changes;
    this.outbox = outbox;
  }

  @Override
  protected Mono<Map<String, CollectionState>> load(Set<String> keys) {
    return repository.load(keys);
  }

  @Override
  protected CollectionState merge(Fields line, String key, @Nullable CollectionState stored) {
    CollectionState before = stored == null ? CollectionState.blank(key) : stored;
    PageTexts words = new PageTexts(before.texts(), before.slugs()).after(line, TEXTS);
    CollectionState after =
        new CollectionState(
            key,
            RuleReader.read(line, "rule").<JsonNode>map(RuleWriter::write).over(before.rule()),
            line.constant("sort", CollectionSort.class).map(Enum::name).over(before.sort()),
            line.texts("products").over(before.products(), List.of()),
            words.texts(),
            words.slugs());
    check(line, after);
    return after;
  }

  private static void check(Fields line, CollectionState after) {
    if (new HashSet<>(after.products()).size() < after.products().size()) {
      line.reject("products", FormCode.REPEATED);
    }
    if (after.rule() != null && !after.products().isEmpty()) {
      line.reject("rule", ReferenceCode.RULE_AND_PRODUCTS);
    }
  }

  @Override
  protected Mono<List<Draft<CollectionState>>> settle(
      List<Draft<CollectionState>> drafts, Map<String, CollectionState> found) {
    Set<String> named =
        drafts.stream()
            .flatMap(draft -> draft.after().products().stream())
            .collect(Collectors.toSet());
    return repository
        .products(named)
        .collect(Collectors.toSet())
        .doOnNext(known -> drafts.forEach(draft -> checkProducts(draft, known)))
        .then(Mono.defer(() -> slugs.assign(SlugKind.COLLECTION, drafts, owner -> "")));
  }

  private static void checkProducts(Draft<CollectionState> draft, Set<String> known) {
    List<String> products = draft.after().products();
    IntStream.range(0, products.size())
        .filter(i -> !known.contains(products.get(i)))
        .forEach(i -> draft.fields().rejectElement("products", i, FormCode.NOT_FOUND));
  }

  @Override
  protected Mono<Void> save(List<Draft<CollectionState>> drafts) {
    return repository
        .save(drafts)
        .collectList()
        .flatMap(products -> outbox.append("product", products))
        .then(slugs.write(SlugKind.COLLECTION, drafts))
        .then(changes.announce("collection"));
  }
}
