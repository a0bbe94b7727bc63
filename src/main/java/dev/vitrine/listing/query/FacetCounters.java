package dev.vitrine.listing.query;

import dev.vitrine.catalog.Attributes;
import dev.vitrine.catalog.Category;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.listing.index.IndexFields;
import dev.vitrine.platform.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Knows what is to be counted for a listing's facets. */
@Component
class FacetCounters {

  /** A tree that is larger is offered from the top down as far as this goes. */
  private static final int MOST_CATEGORIES = 200;

  /** Numeric attributes that a listing may offer. */
  private static final int OF_LISTING = 24;

  /** A search shows fewer facets, and is never the same twice. */
  private static final int OF_SEARCH = 12;

  private final Snapshot<CategoryTree> categories;
  private final Snapshot<Attributes> attributes;

  FacetCounters(Snapshot<CategoryTree> categories, Snapshot<Attributes> attributes) {
    this.categories = categories;
    this.attributes = attributes;
  }

  List<FacetCounter> of(ListingQuery query) {
    List<FacetCounter> counters = new ArrayList<>();
    counters.add(new CategoryCounter(offered(query.scope())));
    counters.add(
        new TermCounter(
            whole(query.parts()),
            attributes.current().hasFilterableWords()
                ? IndexFields.facetWords(query.locale())
                : null,
            new SharedKeys(attributes.current().sharedWithOptions())));
    counters.add(new PriceCounter(query.currency()));
    if (attributes.current().hasFilterableNumbers()) {
      counters.add(
          new NumberCounter(query.scope() instanceof Scope.Found ? OF_SEARCH : OF_LISTING));
    }
    counters.add(new RatingCounter());
    counters.add(new StateCounter());
    return counters;
  }

  private static List<FacetKey> whole(ListingQuery.Parts parts) {
    return parts.whole().stream().sorted().flatMap(FacetCounters::termsCalled).toList();
  }

  /** Attributes and options may share a key; nobody asks for the whole of other facets. */
  private static Stream<FacetKey> termsCalled(String key) {
    if (key.startsWith(FacetKey.ATTRIBUTE_PREFIX)) {
      return Stream.of(FacetKey.attribute(key.substring(FacetKey.ATTRIBUTE_PREFIX.length())));
    }
    return key.equals(FacetKey.BRAND.name())
        ? Stream.of(FacetKey.BRAND)
        : Stream.of(FacetKey.attribute(key), FacetKey.option(key));
  }

  /**
   * The categories below a listing's own, those nearest to it first chosen, in the tree's order.
   */
  private List<Long> offered(Scope scope) {
    CategoryTree tree = categories.current();
    List<Category> level =
        scope instanceof Scope.InCategory(var id) ? tree.children(id) : tree.roots();
    List<Long> near = new ArrayList<>();
    while (!level.isEmpty() && near.size() + level.size() <= MOST_CATEGORIES) {
      level.forEach(category -> near.add(category.id()));
      level = level.stream().flatMap(each -> tree.children(each.id()).stream()).toList();
    }
    return scope instanceof Scope.InCategory(var id)
        ? inOrder(tree.subtree(id).stream(), near)
        : inOrder(tree.roots().stream().flatMap(root -> tree.subtree(root.id()).stream()), near);
  }

  private static List<Long> inOrder(Stream<Long> tree, List<Long> near) {
    Set<Long> wanted = Set.copyOf(near);
    return tree.filter(wanted::contains).toList();
  }
}
