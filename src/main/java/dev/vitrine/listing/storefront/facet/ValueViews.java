package dev.vitrine.listing.storefront.facet;

import dev.vitrine.catalog.AttributeDefinition;
import dev.vitrine.catalog.storefront.BrandView;
import dev.vitrine.catalog.storefront.CategoryView;
import dev.vitrine.listing.query.CountedFacet;
import dev.vitrine.listing.query.FacetKey;
import dev.vitrine.listing.query.Filter;
import dev.vitrine.listing.storefront.attribute.AttributeWords;
import dev.vitrine.listing.storefront.attribute.Swatch;
import dev.vitrine.listing.storefront.facet.FacetView.FacetValue;
import dev.vitrine.market.ShopContext;
import dev.vitrine.market.Text;
import dev.vitrine.platform.graphql.Messages;
import org.jspecify.annotations.Nullable;

/** Names the values of facets in a caller's language. */
public record ValueViews(
    AttributeWords words, FilterInputs inputs, Messages messages, ShopContext shop) {

  /** A value with its words, its swatch and its place in the tree. */
  public FacetValue of(CountedFacet.Value value) {
    Named named = named(value.filter());
    return new FacetValue(
        named.value(),
        named.label(),
        value.count(),
        value.selected(),
        inputs.of(value.filter()),
        named.swatch(),
        named.parent());
  }

  private Named named(Filter filter) {
    return switch (filter) {
      case Filter.AttributeIs(var key, var value) -> ofAttribute(key, value);
      case Filter.OptionIs(var key, var value) -> ofAttribute(key, value);
      case Filter.ValueIs(var key, var value) -> ofAttribute(key, value);
      case Filter.BrandIs(var id) ->
          inputs.catalog().brand(id, shop).map(ValueViews::ofBrand).orElseGet(() -> unknown(id));
      case Filter.CategoryIs(var id) ->
          inputs
              .catalog()
              .category(id, shop)
              .map(ValueViews::ofCategory)
              .orElseGet(() -> unknown(id));
      case Filter.Available(var holds) -> ofState(filter.facet(), holds);
      case Filter.InMySize(var holds, var sizes) -> ofState(filter.facet(), holds);
      case Filter.OnSale(var holds) -> ofState(filter.facet(), holds);
      case Filter.IsNew(var holds) -> ofState(filter.facet(), holds);
      case Filter.OfRange range -> throw new IllegalArgumentException("A range: " + range);
    };
  }

  private Named ofAttribute(String key, String value) {
    AttributeDefinition.Value known = words.attributes().value(key, value);
    return new Named(
        value,
        words.value(key, value, shop.locales()),
        words.swatch(key, value),
        known == null ? null : known.parent());
  }

  private static Named ofBrand(BrandView brand) {
    return new Named(brand.handle(), Text.of(brand.name()), null, null);
  }

  private static Named ofCategory(CategoryView category) {
    CategoryView parent = category.parent();
    return new Named(
        category.externalId(), category.title(), null, parent == null ? null : parent.externalId());
  }

  private Named ofState(FacetKey facet, boolean holds) {
    String words = messages.format(shop.locale(), "listing.is." + facet.name() + '.' + holds);
    return new Named(Boolean.toString(holds), Text.of(words), null, null);
  }

  /** Gone from the reference data since it was counted. */
  private static Named unknown(long id) {
    return new Named(String.valueOf(id), Text.of(String.valueOf(id)), null, null);
  }

  private record Named(
      String value, Text label, @Nullable Swatch swatch, @Nullable String parent) {}
}
