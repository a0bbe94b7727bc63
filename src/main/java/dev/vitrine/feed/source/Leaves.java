package dev.vitrine.feed.source;

import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.listing.shelf.OnShelf;
import dev.vitrine.platform.snapshot.Snapshot;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What kind of thing a product is: the lowest of its categories. */
@Component
class Leaves {

  private final Snapshot<CategoryTree> categories;

  Leaves(Snapshot<CategoryTree> categories) {
    this.categories = categories;
  }

  /** Keys of those of its categories that none of its other categories lies below. */
  Set<Long> of(OnShelf product) {
    Set<Long> leaves = new HashSet<>(product.categories());
    CategoryTree tree = categories.current();
    for (long category : product.categories()) {
      tree.lineage(category).stream()
          .filter(above -> above.id() != category)
          .forEach(above -> leaves.remove(above.id()));
    }
    return leaves;
  }
}
