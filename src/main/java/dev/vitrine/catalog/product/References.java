package dev.vitrine.catalog.product;

import dev.vitrine.catalog.AttributeDefinition;
import dev.vitrine.catalog.BundleItem;
import dev.vitrine.catalog.CustomFieldDefinition;
import dev.vitrine.catalog.Product;
import dev.vitrine.catalog.SlugText;
import dev.vitrine.catalog.product.Names.Slugged;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the names in a batch of lines refer to. Grows while the batch is read: what a line brings,
 * the next one may name. Keys below zero are provisional, until the thing is written.
 */
final class References {

  private final Found found;
  private final Map<String, Long> brands = new HashMap<>();
  private final Map<String, NewBrand> newBrands = new LinkedHashMap<>();
  private final Map<String, NewAttribute> newAttributes = new LinkedHashMap<>();
  private final Map<String, OwnedVariant> variants = new HashMap<>();
  private final Map<String, String> handles;
  private final Map<Slugged, String> slugs = new HashMap<>();
  private final Nesting nesting;
  private long provisional;

  References(Found found) {
    this.found = found;
    found.brands().forEach(brand -> brands.put(brand.handle(), brand.id()));
    found.brands().forEach(brand -> brands.put(brand.name(), brand.id()));
    found.variants().forEach(variant -> variants.put(variant.sku(), variant));
    this.nesting = new Nesting(found.bundles(), found.memberships());
    this.handles = new HashMap<>(found.handles());
    found.slugs().forEach(slug -> slugs.put(new Slugged(slug.locale(), slug.slug()), slug.owner()));
  }

  /** A key that nothing in the database has. */
  long provisionalKey() {
    return --provisional;
  }

  /**
   * The brand of this name or handle, or of the handle that the name makes; one that nobody knows
   * yet is created when it is written.
   */
  Long brand(String name) {
    Long known = brands.get(name);
    String handle = brandHandle(name);
    return known == null ? brands.computeIfAbsent(handle, h -> announce(name, h)) : known;
  }

  private Long announce(String name, String handle) {
    NewBrand brand = new NewBrand(provisionalKey(), name, handle);
    newBrands.put(handle, brand);
    return brand.key();
  }

  /** The handle that a brand's name makes. */
  static String brandHandle(String name) {
    String slug = SlugText.of(name, "und");
    return slug.isEmpty() ? name : slug;
  }

  /** Brands that lines named and nobody knew. */
  Collection<NewBrand> newBrands() {
    return newBrands.values();
  }

  /** Hands on the category's key, if there is such a category. */
  void putCategory(String externalId, Consumer<Long> keys) {
    Long key = found.categories().get(externalId);
    if (key != null) {
      keys.accept(key);
    }
  }

  boolean isCategory(String externalId) {
    return found.categories().containsKey(externalId);
  }

  boolean isBadge(String handle) {
    return found.badges().contains(handle);
  }

  boolean isMarket(String handle) {
    return found.markets().contains(handle);
  }

  Optional<KnownAttribute> attribute(String key) {
    return Optional.ofNullable(found.attributes().get(key))
        .or(() -> Optional.ofNullable(newAttributes.get(key)).map(NewAttribute::known));
  }

  /** The attribute as its first value defines it, to be written when a product keeps the value. */
  Optional<KnownAttribute> define(String key, JsonNode value) {
    Optional<NewAttribute> defined = NewAttribute.of(key, value);
    defined.ifPresent(attribute -> newAttributes.put(key, attribute));
    return defined.map(NewAttribute::known);
  }

  /** Attributes that values defined. */
  Collection<NewAttribute> newAttributes() {
    return newAttributes.values();
  }

  boolean isValue(String attribute, String value) {
    return found.values().contains(List.of(attribute, value));
  }

  Optional<CustomFieldDefinition.Kind> customField(String key) {
    return Optional.ofNullable(found.customFields().get(key));
  }

  Optional<OwnedVariant> variant(String sku) {
    return Optional.ofNullable(variants.get(sku));
  }

  /** Whether a product consists of others. */
  boolean isBundle(String externalId) {
    return nesting.isBundle(externalId);
  }

  /** Whether a product is a part of another. */
  boolean isPart(String externalId) {
    return nesting.isPart(externalId);
  }

  /** The external id of the product that has the handle. */
  Optional<String> handleOwner(String handle) {
    return Optional.ofNullable(handles.get(handle));
  }

  /** The external id of the product that the slug leads to in this language. */
  Optional<String> slugOwner(String locale, String slug) {
    return Optional.ofNullable(slugs.get(new Slugged(locale, slug)));
  }

  /** Takes note of what a line that was taken in has claimed for its product, and given up. */
  void claim(Product before, Product after) {
    letGo(before);
    String owner = after.externalId();
    handles.put(after.handle(), owner);
    after.slugs().forEach((locale, slug) -> slugs.put(new Slugged(locale, slug), owner));
    after
        .variants()
        .forEach(it -> variants.put(it.sku(), new OwnedVariant(it.sku(), it.id(), owner)));
    if (!before.bundleItems().equals(after.bundleItems())) {
      nesting.put(owner, owners(after.bundleItems()));
    }
  }

  private Set<String> owners(List<BundleItem> items) {
    Set<Long> ids = items.stream().map(BundleItem::variantId).collect(Collectors.toSet());
    return variants.values().stream()
        .filter(variant -> ids.contains(variant.id()))
        .map(OwnedVariant::owner)
        .collect(Collectors.toSet());
  }

  /** Lets go of what a product has and no other has claimed since. */
  void release(Product product) {
    nesting.put(product.externalId(), Set.of());
    letGo(product);
  }

  private void letGo(Product product) {
    String owner = product.externalId();
    handles.remove(product.handle(), owner);
    product.slugs().forEach((locale, slug) -> slugs.remove(new Slugged(locale, slug), owner));
    product
        .variants()
        .forEach(it -> variants.remove(it.sku(), new OwnedVariant(it.sku(), it.id(), owner)));
  }

  /** Lets go of a product's slugs that a line replaces or deletes. */
  void vacate(Product product, JsonNode line) {
    boolean all = line.path("deleted").asBoolean(false);
    product
        .slugs()
        .forEach(
            (locale, slug) -> {
              String given = line.path("texts").path(locale).path("slug").asString(slug);
              if (all || !given.equals(slug)) {
                slugs.remove(new Slugged(locale, slug), product.externalId());
              }
            });
  }

  /** What was found in the database. */
  record Found(
      List<FoundBrand> brands,
      Map<String, Long> categories,
      Map<String, KnownAttribute> attributes,
      Set<List<String>> values,
      Set<String> badges,
      Map<String, CustomFieldDefinition.Kind> customFields,
      Set<String> markets,
      List<OwnedVariant> variants,
      List<String> bundles,
      List<Nesting.Membership> memberships,
      Map<String, String> handles,
      List<OwnedSlug> slugs) {}

  /** A brand to be created, with its provisional key. */
  record NewBrand(long key, String name, String handle) {}

  record FoundBrand(long id, String handle, String name) {}

  /**
   * What an attribute takes.
   *
   * @param unit of its numbers
   * @param offered the first values of an enumeration, in words
   */
  record KnownAttribute(
      AttributeDefinition.Kind kind, @Nullable String unit, @Nullable String offered) {

    boolean isEnumeration() {
      return kind == AttributeDefinition.Kind.ENUM;
    }

    /** What a message says of a value that is not among those offered. */
    Map<String, Object> known() {
      return Map.of("known", offered == null ? "–" : offered);
    }
  }

  /** A variant and its product's external id. */
  record OwnedVariant(String sku, long id, String owner) {}

  /** A current slug and its product's external id. */
  record OwnedSlug(String locale, String slug, String owner) {}
}
