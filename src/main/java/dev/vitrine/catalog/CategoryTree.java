package dev.vitrine.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every category of the shop, and how they hang together. An immutable snapshot. */
public final class CategoryTree {

  private static final long TOP = -1;
  private static final Comparator<Category> ORDER =
      Comparator.comparingInt(Category::position).thenComparingLong(Category::id);

  private final Map<Long, Category> byId;
  private final Map<String, Category> byExternalId;
  private final Map<Long, List<Category>> children;
  private final Map<Long, List<Category>> lineages = new HashMap<>();
  private final Map<Long, Set<Long>> subtrees = new HashMap<>();
  private final SlugIndex<Category> slugs;

  /**
   * Links categories whose parents are all among them, without cycles.
   *
   * @param slugs current and former ones of these categories
   */
  public CategoryTree(Collection<Category> categories, List<Slug> slugs) {
    this.byId = categories.stream().collect(Collectors.toMap(Category::id, Function.identity()));
    this.byExternalId =
        categories.stream().collect(Collectors.toMap(Category::externalId, Function.identity()));
    this.children =
        categories.stream().sorted(ORDER).collect(Collectors.groupingBy(CategoryTree::parentKey));
    this.slugs = SlugIndex.of(slugs, byId);
    link(TOP, List.of());
  }

  private static long parentKey(Category category) {
    return category.parentId() == null ? TOP : category.parentId();
  }

  private Set<Long> link(long parent, List<Category> lineage) {
    Set<Long> below = new LinkedHashSet<>();
    for (Category child : children.getOrDefault(parent, List.of())) {
      List<Category> own = new ArrayList<>(lineage);
      own.add(child);
      lineages.put(child.id(), List.copyOf(own));
      Set<Long> subtree = new LinkedHashSet<>(Set.of(child.id()));
      subtree.addAll(link(child.id(), own));
      subtrees.put(child.id(), subtree);
      below.addAll(subtree);
    }
    return below;
  }

  /** Every category, in no order. */
  public Collection<Category> all() {
    return byId.values();
  }

  /** The category of this database key. */
  public Optional<Category> byId(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The category of this merchant's key. */
  public Optional<Category> byExternalId(String externalId) {
    return Optional.ofNullable(byExternalId.get(externalId));
  }

  /** The top categories in their order. */
  public List<Category> roots() {
    return children.getOrDefault(TOP, List.of());
  }

  /** The categories right below, in their order; none for an unknown id. */
  public List<Category> children(long id) {
    return children.getOrDefault(id, List.of());
  }

  /** The way from the top down to the category, itself included; empty for an unknown id. */
  public List<Category> lineage(long id) {
    return lineages.getOrDefault(id, List.of());
  }

  /** The category and everything below it; empty for an unknown id. */
  public Set<Long> subtree(long id) {
    return subtrees.getOrDefault(id, Set.of());
  }

  /** These categories and every category above them; unknown ids are left out. */
  public Set<Long> withAncestors(Collection<Long> ids) {
    return ids.stream()
        .flatMap(id -> lineage(id).stream())
        .map(Category::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The class of goods that the category's products have when they name none themselves. */
  public @Nullable String taxClass(long id) {
    return lineage(id).reversed().stream()
        .map(Category::taxClass)
        .filter(taxClass -> taxClass != null)
        .findFirst()
        .orElse(null);
  }

  /** Everything that the slug leads to, in any language; what it leads to now comes first. */
  public List<Located<Category>> bySlug(String slug) {
    return slugs.find(slug);
  }

  /**
   * Everything that a path leads to, in any language; what it leads to now comes first.
   *
   * @param segments the slugs of the category's lineage, from the top down
   * @return in the locale of the last segment; not current when any segment is a former slug, or
   *     where the category stands elsewhere by now
   */
  public List<Located<Category>> byPath(List<String> segments) {
    if (segments.isEmpty()) {
      return List.of();
    }
    List<Located<Category>> along =
        bySlug(segments.getLast()).stream()
            .flatMap(found -> along(segments, found).stream())
            .sorted(Comparator.comparing((Located<Category> found) -> found.current()).reversed())
            .toList();
    return along.isEmpty() ? moved(segments) : along;
  }

  /** What stood there once: a path of categories, the last of which there is but one. */
  private List<Located<Category>> moved(List<String> segments) {
    List<Located<Category>> named = bySlug(segments.getLast());
    boolean one = named.stream().map(found -> found.target().id()).distinct().count() == 1;
    boolean path = segments.stream().noneMatch(segment -> bySlug(segment).isEmpty());
    return one && path
        ? named.stream().map(found -> new Located<>(found.target(), found.locale(), false)).toList()
        : List.of();
  }

  private Optional<Located<Category>> along(List<String> segments, Located<Category> found) {
    List<Category> lineage = lineage(found.target().id());
    boolean current = found.current();
    if (lineage.size() != segments.size()) {
      return Optional.empty();
    }
    for (int i = 0; i < segments.size() - 1; i++) {
      Category step = lineage.get(i);
      List<Located<Category>> named =
          bySlug(segments.get(i)).stream().filter(any -> any.target().equals(step)).toList();
      if (named.isEmpty()) {
        return Optional.empty();
      }
      current &= named.stream().anyMatch(Located::current);
    }
    return Optional.of(new Located<>(found.target(), found.locale(), current));
  }
}
