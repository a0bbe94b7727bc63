package dev.vitrine.catalog;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every collection of the shop. An immutable snapshot. */
public final class Collections {

  private final List<Collection> all;
  private final Map<Long, Collection> byId = new HashMap<>();
  private final Map<String, Collection> byHandle = new HashMap<>();
  private final SlugIndex<Collection> slugs;

  /**
   * Takes collections with different handles.
   *
   * @param slugs current and former ones of these collections
   */
  public Collections(List<Collection> collections, List<Slug> slugs) {
    this.all = collections.stream().sorted(Comparator.comparing(Collection::handle)).toList();
    all.forEach(collection -> byId.put(collection.id(), collection));
    all.forEach(collection -> byHandle.put(collection.handle(), collection));
    this.slugs = SlugIndex.of(slugs, byId);
  }

  /** Every collection, by handle. */
  public List<Collection> all() {
    return all;
  }

  /** The collection of this database key. */
  public Optional<Collection> byId(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The collection of this handle. */
  public Optional<Collection> named(String handle) {
    return Optional.ofNullable(byHandle.get(handle));
  }

  /** Everything that the slug leads to, in any language; what it leads to now comes first. */
  public List<Located<Collection>> bySlug(String slug) {
    return slugs.find(slug);
  }
}
