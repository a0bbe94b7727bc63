package dev.vitrine.catalog.reference;

import dev.vitrine.platform.intake.Draft;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which category stands below which, by external id, once a batch is taken in. A parent may come
 * later than its children; until then they stand at the top.
 */
final class CategoryParents {

  private final Map<String, Optional<String>> stored;
  private final List<Draft<CategoryState>> drafts;

  CategoryParents(Map<String, Optional<String>> stored, List<Draft<CategoryState>> drafts) {
    this.stored = stored;
    this.drafts = drafts;
  }

  /**
   * Refuses lines that would put a category below itself.
   *
   * @return the category above each, after the batch
   */
  Map<String, Optional<String>> check() {
    while (refuseOneInACycle()) {
      // Once its line is refused, the others of the cycle are looked at again.
    }
    return parents();
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
