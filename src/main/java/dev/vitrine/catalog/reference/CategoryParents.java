package dev.vitrine.catalog.reference;

import dev.vitrine.platform.intake.Draft;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which category stands below which, by external id, once a batch is taken in. A parent may come
 * later in the batch than its children.
 */
final class CategoryParents {

  private final Map<String, Optional<String>> stored;
  private final List<Draft<CategoryState>> drafts;

  CategoryParents(Map<String, Optional<String>> stored, List<Draft<CategoryState>> drafts) {
    this.stored = stored;
    this.drafts = drafts;
  }

  /**
   * Refuses lines whose parent is nowhere, and those that would put a category below itself.
   *
   * @return the category above each, after the batch
   */
  Map<String, Optional<String>> check() {
    while (refuseOrphans() || refuseOneInACycle()) {
      // A refused line may have been the parent of others, which are then looked at again.
    }
    return parents();
  }

  private boolean refuseOrphans() {
    Set<String> known = parents().keySet();
    List<Draft<CategoryState>> orphans =
        accepted().stream().filter(draft -> !isKnown(draft.after().parent(), known)).toList();
    orphans.forEach(draft -> draft.fields().reject("parent", ReferenceCode.UNKNOWN_PARENT));
    return !orphans.isEmpty();
  }

  private static boolean isKnown(@Nullable String parent, Set<String> known) {
    return parent == null || known.contains(parent);
  }

  /** The last line of a cycle is the one that closed it. */
  private boolean refuseOneInACycle() {
    Map<String, Optional<String>> parents = parents();
    Optional<Draft<CategoryState>> guilty =
        accepted().reversed().stream()
            .filter(draft -> isBelowItself(draft.key(), parents))
            .findFirst();
    guilty.ifPresent(draft -> draft.fields().reject("parent", ReferenceCode.CATEGORY_CYCLE));
    return guilty.isPresent();
  }

  private static boolean isBelowItself(String key, Map<String, Optional<String>> parents) {
    Set<String> passed = new HashSet<>();
    Optional<String> above = parents.getOrDefault(key, Optional.empty());
    while (above.isPresent() && passed.add(above.get())) {
      if (above.get().equals(key)) {
        return true;
      }
      above = parents.getOrDefault(above.get(), Optional.empty());
    }
    return false;
  }

  private Map<String, Optional<String>> parents() {
    Map<String, Optional<String>> parents = new HashMap<>(stored);
    accepted()
        .forEach(draft -> parents.put(draft.key(), Optional.ofNullable(draft.after().parent())));
    return parents;
  }

  private List<Draft<CategoryState>> accepted() {
    return drafts.stream().filter(Draft::isAccepted).toList();
  }
}
