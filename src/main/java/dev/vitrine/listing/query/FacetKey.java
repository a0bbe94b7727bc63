package dev.vitrine.listing.query;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What tells a listing's facets apart.
 *
 * @param kind what the facet is about
 * @param name the attribute's or option's key; for every other kind the name of its filter
 */
public record FacetKey(Kind kind, String name) {

  /** The displayed price. */
  public static final FacetKey PRICE = new FacetKey(Kind.PRICE, "price");

  /** The mean rating. */
  public static final FacetKey RATING = new FacetKey(Kind.RATING, "rating");

  /** The brand. */
  public static final FacetKey BRAND = new FacetKey(Kind.BRAND, "brand");

  /** The category. */
  public static final FacetKey CATEGORY = new FacetKey(Kind.CATEGORY, "category");

  /** Whether it can be bought. */
  public static final FacetKey AVAILABLE = new FacetKey(Kind.STATE, "available");

  /** Whether it is reduced. */
  public static final FacetKey ON_SALE = new FacetKey(Kind.STATE, "onSale");

  /** Whether it came lately. */
  public static final FacetKey IS_NEW = new FacetKey(Kind.STATE, "isNew");

  /** Whether it is there in the size of the person who asks. */
  public static final FacetKey IN_MY_SIZE = new FacetKey(Kind.STATE, "inMySize");

  /** What facets are called that are no attribute's and no option's. */
  public static final Set<String> OF_EVERY_SHOP =
      Stream.of(PRICE, RATING, BRAND, CATEGORY, AVAILABLE, ON_SALE, IS_NEW, IN_MY_SIZE)
          .map(FacetKey::name)
          .collect(Collectors.toUnmodifiableSet());

  /** What stands before the key of an attribute that something else is called by. */
  public static final String ATTRIBUTE_PREFIX = "attribute.";

  /** The facet of an attribute's values. */
  public static FacetKey attribute(String key) {
    return new FacetKey(Kind.ATTRIBUTE, key);
  }

  /** The facet of an option's values. */
  public static FacetKey option(String key) {
    return new FacetKey(Kind.OPTION, key);
  }

  /** The facet of a numeric attribute. */
  public static FacetKey number(String key) {
    return new FacetKey(Kind.NUMBER, key);
  }

  /** What a facet is about. */
  public enum Kind {
    /** The place in the tree of categories. */
    CATEGORY,
    /** The brand. */
    BRAND,
    /** The displayed price. */
    PRICE,
    /** An option of the variants. */
    OPTION,
    /** An attribute's values. */
    ATTRIBUTE,
    /** A numeric attribute. */
    NUMBER,
    /** The mean rating. */
    RATING,
    /** Available, in my size, on sale, new. */
    STATE
  }
}
