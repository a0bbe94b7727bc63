package dev.vitrine.catalog;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every brand of the shop. An immutable snapshot. */
public final class Brands {

  private final List<Brand> all;
  private final Map<Long, Brand> byId = new HashMap<>();
  private final Map<String, Brand> byHandle = new HashMap<>();
  private final SlugIndex<Brand> slugs;

  /**
   * Takes brands with different handles.
   *
   * @param slugs current and former ones of these brands
   */
  public Brands(List<Brand> brands, List<Slug> slugs) {
    this.all = brands.stream().sorted(Comparator.comparing(Brand::handle)).toList();
    all.forEach(brand -> byId.put(brand.id(), brand));
    all.forEach(brand -> byHandle.put(brand.handle(), brand));
    this.slugs = SlugIndex.of(slugs, byId);
  }

  /** Every brand, by handle. */
  public List<Brand> all() {
    return all;
  }

  /** The brand of this database key. */
  public Optional<Brand> byId(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The brand of this handle. */
  public Optional<Brand> named(String handle) {
    return Optional.ofNullable(byHandle.get(handle));
  }

  /** Everything that the slug leads to, in any language; what it leads to now comes first. */
  public List<Located<Brand>> bySlug(String slug) {
    return slugs.find(slug);
  }
}
