package dev.vitrine.listing.storefront.facet;

import dev.vitrine.catalog.AttributeDefinition;
import dev.vitrine.listing.query.CountedFacet;
import dev.vitrine.listing.query.FacetKey;
import dev.vitrine.listing.storefront.attribute.AttributeWords;
import dev.vitrine.listing.storefront.attribute.Measures;
import dev.vitrine.listing.storefront.facet.FacetView.FacetRange;
import dev.vitrine.listing.storefront.facet.FacetView.FacetValue;
import dev.vitrine.listing.storefront.facet.FacetView.RangeFacet;
import dev.vitrine.listing.storefront.facet.FacetView.TermsFacet;
import dev.vitrine.market.LocaleChain;
import dev.vitrine.market.Money;
import dev.vitrine.market.MoneyView;
import dev.vitrine.market.ShopContext;
import dev.vitrine.market.Text;
import dev.vitrine.platform.graphql.Messages;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Names counted facets in a caller's language. */
public final class FacetViews {

  private final AttributeWords words;
  private final FilterInputs inputs;
  private final ValueViews values;
  private final RangeLabels labels;
  private final Messages messages;
  private final ShopContext shop;

  /**
   * Views for one caller.
   *
   * @param words the words of attributes and options
   * @param inputs the input that chooses a value
   * @param messages how everything else is called
   * @param shop where the caller shops
   */
  public FacetViews(
      AttributeWords words, FilterInputs inputs, Messages messages, ShopContext shop) {
    this.words = words;
    this.inputs = inputs;
    this.messages = messages;
    this.shop = shop;
    this.values = new ValueViews(words, inputs, messages, shop);
    this.labels = new RangeLabels(messages, shop.locales());
  }

  /** The facets, each by its key. */
  public List<FacetView> of(List<CountedFacet> facets) {
    return facets.stream().map(facet -> of(facet, key(facet.key()))).toList();
  }

  /** The key of the facet that a caller means, who may know an attribute by a key of its own. */
  public String meant(String key) {
    String own =
        key.startsWith(FacetKey.ATTRIBUTE_PREFIX)
            ? key.substring(FacetKey.ATTRIBUTE_PREFIX.length())
            : key;
    return words.attributes().sharedWithOptions().contains(own) ? own : key;
  }

  private static boolean isOfAttribute(FacetKey key) {
    return key.kind() == FacetKey.Kind.ATTRIBUTE || key.kind() == FacetKey.Kind.NUMBER;
  }

  /**
   * The key that a facet has in every listing, whatever is chosen: an attribute gives way to an
   * option, and to what every shop has, that is called as it is.
   */
  private String key(FacetKey key) {
    boolean taken = FacetKey.OF_EVERY_SHOP.contains(key.name()) || isOption(key.name());
    return isOfAttribute(key) && taken ? FacetKey.ATTRIBUTE_PREFIX + key.name() : key.name();
  }

  private boolean isOption(String key) {
    return words.attributes().isOption(key);
  }

  private FacetView of(CountedFacet facet, String key) {
    return switch (facet) {
      case CountedFacet.Terms terms -> terms(terms, key);
      case CountedFacet.Ranges ranges -> ranges(ranges, key);
    };
  }

  private TermsFacet terms(CountedFacet.Terms facet, String name) {
    List<FacetValue> shown = facet.values().stream().map(values::of).toList();
    return new TermsFacet(name, label(facet.key()), shown, facet.hasMore());
  }

  private RangeFacet ranges(CountedFacet.Ranges facet, String name) {
    FacetKey key = facet.key();
    Function<BigDecimal, String> writer = writer(key);
    boolean price = key.kind() == FacetKey.Kind.PRICE;
    return new RangeFacet(
        name,
        label(key),
        key.kind() == FacetKey.Kind.NUMBER ? unit(key.name()) : null,
        price ? shop.currency() : null,
        number(key, facet.min()),
        number(key, facet.max()),
        facet.ranges().stream().map(range -> range(key, range, writer)).toList());
  }

  private FacetRange range(
      FacetKey key, CountedFacet.Range range, Function<BigDecimal, String> writer) {
    return new FacetRange(
        labels.of(range, writer),
        number(key, range.min()),
        number(key, range.max()),
        range.count(),
        range.selected(),
        inputs.of(range.filter()));
  }

  private @Nullable BigDecimal number(FacetKey key, @Nullable BigDecimal counted) {
    return counted == null || key.kind() != FacetKey.Kind.PRICE
        ? counted
        : new Money(counted.longValueExact(), shop.currency()).amount();
  }

  /** How a facet writes its numbers: prices as money, the rest with their units. */
  public Function<BigDecimal, String> writer(FacetKey key) {
    LocaleChain locales = shop.locales();
    return switch (key.kind()) {
      case PRICE ->
          minor ->
              MoneyView.of(new Money(minor.longValueExact(), shop.currency()), locales).formatted();
      case NUMBER -> number -> Measures.format(number, unit(key.name()), locales);
      case RATING -> number -> Measures.format(number, null, locales);
      case CATEGORY, BRAND, OPTION, ATTRIBUTE, STATE -> BigDecimal::toPlainString;
    };
  }

  private @Nullable String unit(String key) {
    return words.attributes().named(key).map(AttributeDefinition::unit).orElse(null);
  }

  /** How a facet is called. */
  public Text label(FacetKey key) {
    return switch (key.kind()) {
      case OPTION, ATTRIBUTE, NUMBER -> words.label(key.name(), shop.locales());
      case CATEGORY, BRAND, PRICE, RATING, STATE ->
          Text.of(messages.format(shop.locale(), "listing.facet." + key.name()));
    };
  }
}
