package dev.vitrine.listing.storefront.facet;

import dev.vitrine.catalog.storefront.CatalogViews;
import dev.vitrine.catalog.storefront.CategoryView;
import dev.vitrine.listing.query.Filter;
import dev.vitrine.market.Money;
import dev.vitrine.market.ShopContext;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes filters as the schema's {@code ProductFilterInput}, to be handed back untouched.
 *
 * @param catalog names brands and categories
 * @param shop where they are written
 */
public record FilterInputs(CatalogViews catalog, ShopContext shop) {

  /** A filter as the input that asks for it. */
  public Map<String, Object> of(Filter filter) {
    return switch (filter) {
      case Filter.AttributeIs(var key, var value) ->
          Map.of("attribute", Map.of("key", key, "value", value));
      case Filter.OptionIs(var key, var value) ->
          Map.of("option", Map.of("key", key, "value", value));
      case Filter.ValueIs(var key, var value) ->
          Map.of("value", Map.of("key", key, "value", value));
      case Filter.PriceWithin(var min, var max) ->
          Map.of("price", bounds(amount(min), amount(max)));
      case Filter.RatingWithin(var min, var max) -> Map.of("rating", bounds(min, max));
      case Filter.NumberWithin number -> Map.of("number", number(number));
      case Filter.BrandIs(var id) -> Map.of("brand", brand(id));
      case Filter.CategoryIs(var id) -> Map.of("category", category(id));
      case Filter.Available(var holds) -> Map.of("available", holds);
      case Filter.InMySize(var holds, var sizes) -> Map.of("inMySize", holds);
      case Filter.OnSale(var holds) -> Map.of("onSale", holds);
      case Filter.IsNew(var holds) -> Map.of("isNew", holds);
    };
  }

  private @Nullable BigDecimal amount(@Nullable Long minorUnits) {
    return minorUnits == null ? null : new Money(minorUnits, shop.currency()).amount();
  }

  private static Map<String, Object> bounds(@Nullable BigDecimal min, @Nullable BigDecimal max) {
    Map<String, Object> bounds = new LinkedHashMap<>();
    Optional.ofNullable(min).ifPresent(number -> bounds.put("min", number.toPlainString()));
    Optional.ofNullable(max).ifPresent(number -> bounds.put("max", number.toPlainString()));
    return bounds;
  }

  private static Map<String, Object> number(Filter.NumberWithin number) {
    Map<String, Object> input = new LinkedHashMap<>(Map.of("key", number.key()));
    input.putAll(bounds(number.min(), number.max()));
    Optional.ofNullable(number.below())
        .ifPresent(below -> input.put("below", below.toPlainString()));
    return input;
  }

  private String brand(long id) {
    return catalog.brand(id, shop).map(brand -> brand.slug().value()).orElse("");
  }

  private String category(long id) {
    return catalog.category(id, shop).map(CategoryView::path).orElse("");
  }
}
