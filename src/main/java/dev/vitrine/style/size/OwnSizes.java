package dev.vitrine.style.size;

import dev.vitrine.behaviour.visitor.Remembered;
import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.catalog.Category;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.intake.StorableText;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import dev.vitrine.platform.snapshot.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Sizes that visitors set themselves: they hold until they are set anew, whatever is answered in
 * quizzes.
 */
@Service
public class OwnSizes implements Remembered {

  private static final int LONGEST = 100;

  private final SizeRepository repository;
  private final Snapshot<CategoryTree> categories;

  OwnSizes(SizeRepository repository, Snapshot<CategoryTree> categories) {
    this.repository = repository;
    this.categories = categories;
  }

  /** What a visitor set. */
  public Mono<List<OwnSize>> of(long visitorId) {
    return repository.of(visitorId).collectList();
  }

  /** Takes a size down. Empty when it was, else the reasons. */
  Mono<List<Refusal>> set(Visitor visitor, MutationInput input) {
    if (!visitor.consent().personalization()) {
      return Mono.just(List.of(Refusal.plain("CONSENT_MISSING")));
    }
    String size = input.text("size");
    if (!StorableText.is(size)) {
      return Mono.just(List.of(Refusal.of("INVALID", "size")));
    }
    return size.length() > LONGEST
        ? Mono.just(List.of(Refusal.of("TEXT_TOO_LONG", "size").with(Map.of("max", LONGEST))))
        : set(visitor, input.text("categoryId"), size);
  }

  private Mono<List<Refusal>> set(Visitor visitor, String categoryId, String size) {
    return Mono.justOrEmpty(GlobalId.key("Category", categoryId))
        .flatMap(key -> Mono.justOrEmpty(categories.current().byId(key)))
        .map(Category::externalId)
        .flatMap(
            category ->
                repository
                    .set(visitor.id(), category, size.isEmpty() ? null : size)
                    .thenReturn(List.<Refusal>of()))
        .defaultIfEmpty(List.of(Refusal.of("NOT_FOUND", "categoryId")));
  }

  @Override
  public Mono<Void> move(long from, long to) {
    return repository.move(from, to);
  }

  @Override
  public Mono<Void> forget(long visitorId) {
    return repository.forget(visitorId);
  }

  @Override
  public Mono<Map<String, Object>> export(Visitor visitor) {
    return repository
        .of(visitor.id())
        .map(OwnSizes::told)
        .collectList()
        .map(all -> Map.of("sizes", all));
  }

  private static Map<String, Object> told(OwnSize own) {
    Map<String, Object> told = new HashMap<>(Map.of("category", own.category()));
    if (own.size() != null) {
      told.put("size", own.size());
    }
    return told;
  }
}
