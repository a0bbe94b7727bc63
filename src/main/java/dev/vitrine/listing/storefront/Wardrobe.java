package dev.vitrine.listing.storefront;

import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.listing.index.Tokens;
import dev.vitrine.listing.query.Worn;
import dev.vitrine.platform.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Knows by which options of a catalogue's things the sizes that people tell are recognised. */
@Component
public class Wardrobe {

  private final Snapshot<CategoryTree> categories;
  private final StorefrontProperties properties;

  Wardrobe(Snapshot<CategoryTree> categories, StorefrontProperties properties) {
    this.categories = categories;
    this.properties = properties;
  }

  /**
   * What somebody wears of each category that there still is, in the order of their keys.
   *
   * @param told sizes by the merchant's key of the category
   */
  public List<Worn> of(Map<String, String> told) {
    CategoryTree tree = categories.current();
    Map<Long, String> sizes = new TreeMap<>();
    told.forEach(
        (category, size) ->
            tree.byExternalId(category).ifPresent(found -> sizes.put(found.id(), size)));
    return sizes.entrySet().stream()
        .map(each -> worn(tree, each.getKey(), each.getValue(), sizes.keySet()))
        .toList();
  }

  private Worn worn(CategoryTree tree, long category, String size, Set<Long> sized) {
    Set<Long> below = tree.subtree(category);
    return new Worn(
        category,
        sized.stream().filter(id -> id != category && below.contains(id)).toList(),
        properties.sizeOptions().stream().map(key -> Tokens.option(key, size)).toList());
  }
}
