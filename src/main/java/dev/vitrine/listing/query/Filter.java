package dev.vitrine.listing.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something that a listing is narrowed by. Filters of one facet are alternatives. */
public sealed interface Filter {

  /** The facet that it is a choice of. */
  FacetKey facet();

  /** Every facet that it is a choice of. */
  default Set<FacetKey> facets() {
    return Set.of(facet());
  }

  /** Whether the other is chosen where this one is. */
  default boolean includes(Filter other) {
    return equals(other);
  }

  /** What is said of a variant, so that it must hold where the others of its kind hold. */
  sealed interface OfVariant extends Filter {

    /** Whether it is said of one variant; that none is so is said of the product. */
    default boolean isOfOne() {
      return true;
    }
  }

  /** What is said of a number; prices are in the currency's smallest unit. */
  sealed interface OfRange extends Filter {
    /** From, inclusive; null for no bound. */
    @Nullable BigDecimal from();

    /** To, inclusive where the caller set it; null for no bound. */
    @Nullable BigDecimal to();
  }

  /**
   * A product has the value of the attribute.
   *
   * @param key the attribute's key
   * @param value the value's key
   */
  record AttributeIs(String key, String value) implements Filter {
    @Override
    public FacetKey facet() {
      return FacetKey.attribute(key);
    }
  }

  /**
   * A variant of the product has the value of the option.
   *
   * @param key the option's key
   * @param value the value's key
   */
  record OptionIs(String key, String value) implements OfVariant {
    @Override
    public FacetKey facet() {
      return FacetKey.option(key);
    }
  }

  /**
   * The product has the value as an attribute, or a variant of it has it as an option: what is red
   * is red, however its merchant says so.
   *
   * @param key the key of an attribute that is like an option, and of the option
   * @param value the value's key
   */
  record ValueIs(String key, String value) implements OfVariant {
    @Override
    public FacetKey facet() {
      return FacetKey.option(key);
    }

    @Override
    public Set<FacetKey> facets() {
      return Set.of(facet(), FacetKey.attribute(key));
    }

    @Override
    public boolean includes(Filter other) {
      return equals(other)
          || other.equals(new AttributeIs(key, value))
          || other.equals(new OptionIs(key, value));
    }
  }

  /**
   * A variant's displayed price in the caller's currency, in its smallest unit.
   *
   * @param min inclusive
   * @param max inclusive
   */
  record PriceWithin(@Nullable Long min, @Nullable Long max) implements OfVariant, OfRange {
    @Override
    public @Nullable BigDecimal from() {
      return min == null ? null : BigDecimal.valueOf(min);
    }

    @Override
    public @Nullable BigDecimal to() {
      return max == null ? null : BigDecimal.valueOf(max);
    }

    @Override
    public FacetKey facet() {
      return FacetKey.PRICE;
    }
  }

  /**
   * The mean rating to one decimal.
   *
   * @param min inclusive
   * @param max inclusive
   */
  record RatingWithin(@Nullable BigDecimal min, @Nullable BigDecimal max) implements OfRange {
    @Override
    public @Nullable BigDecimal from() {
      return min;
    }

    @Override
    public @Nullable BigDecimal to() {
      return max;
    }

    @Override
    public FacetKey facet() {
      return FacetKey.RATING;
    }
  }

  /**
   * A numeric attribute, in its unit.
   *
   * @param key the attribute's key
   * @param min inclusive
   * @param max inclusive
   * @param below exclusive
   */
  record NumberWithin(
      String key, @Nullable BigDecimal min, @Nullable BigDecimal max, @Nullable BigDecimal below)
      implements OfRange {
    @Override
    public @Nullable BigDecimal from() {
      return min;
    }

    @Override
    public @Nullable BigDecimal to() {
      return below == null ? max : below;
    }

    @Override
    public FacetKey facet() {
      return FacetKey.number(key);
    }
  }

  /**
   * The product is of the brand.
   *
   * @param id the brand's key
   */
  record BrandIs(long id) implements Filter {
    @Override
    public FacetKey facet() {
      return FacetKey.BRAND;
    }
  }

  /**
   * The product is in the category or below it.
   *
   * @param id the category's key
   */
  record CategoryIs(long id) implements Filter {
    @Override
    public FacetKey facet() {
      return FacetKey.CATEGORY;
    }
  }

  /**
   * Whether any variant can be bought.
   *
   * @param holds false: none can
   */
  record Available(boolean holds) implements OfVariant {
    @Override
    public boolean isOfOne() {
      return holds;
    }

    @Override
    public FacetKey facet() {
      return FacetKey.AVAILABLE;
    }
  }

  /**
   * Whether a variant that can be bought fits the person who asks. What belongs to no category that
   * they told a size of fits everybody.
   *
   * @param holds false: none fits
   * @param sizes what they wear
   */
  record InMySize(boolean holds, List<Worn> sizes) implements OfVariant {
    @Override
    public boolean isOfOne() {
      return holds;
    }

    @Override
    public FacetKey facet() {
      return FacetKey.IN_MY_SIZE;
    }
  }

  /**
   * Whether any variant is reduced in the caller's currency.
   *
   * @param holds false: none is
   */
  record OnSale(boolean holds) implements Filter {
    @Override
    public FacetKey facet() {
      return FacetKey.ON_SALE;
    }
  }

  /**
   * Whether it came within the last 30 days.
   *
   * @param holds false: it came earlier
   */
  record IsNew(boolean holds) implements Filter {
    @Override
    public FacetKey facet() {
      return FacetKey.IS_NEW;
    }
  }
}
