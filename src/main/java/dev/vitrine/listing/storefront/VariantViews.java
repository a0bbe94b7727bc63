package dev.vitrine.listing.storefront;

import dev.vitrine.inventory.Availability;
import dev.vitrine.inventory.Stocks;
import dev.vitrine.listing.assembly.ShownAvailability;
import dev.vitrine.listing.assembly.ShownPrice;
import dev.vitrine.listing.assembly.ShownVariant;
import dev.vitrine.listing.storefront.VariantView.SelectedOption;
import dev.vitrine.listing.storefront.attribute.AttributeWords;
import dev.vitrine.market.LocaleChain;
import dev.vitrine.market.ShopContext;
import dev.vitrine.market.Text;
import dev.vitrine.platform.graphql.GlobalId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Turns variants into what a caller reads.
 *
 * @param words names options and their values
 * @param stocks reckons when things arrive
 */
record VariantViews(AttributeWords words, Stocks stocks) {

  /**
   * A variant as a caller reads it.
   *
   * @param productKey the product's key in the database
   * @param productTitle what it is called where there is nothing to choose
   */
  VariantView of(ShownVariant variant, long productKey, Text productTitle, ShopContext shop) {
    List<SelectedOption> selected = selected(variant, shop.locales());
    ShownPrice price = variant.prices().get(shop.currency());
    return new VariantView(
        variant.id(),
        productKey,
        shop,
        GlobalId.of("ProductVariant", variant.id()).encoded(),
        variant.sku(),
        variant.gtin(),
        title(variant, selected, productTitle, shop.locales()),
        variant.options(),
        selected,
        price == null ? null : PriceView.of(price, shop),
        availability(variant.availability(), shop),
        variant.weightGrams());
  }

  private List<SelectedOption> selected(ShownVariant variant, LocaleChain locales) {
    return variant.options().entrySet().stream()
        .map(option -> selected(option.getKey(), option.getValue(), locales))
        .toList();
  }

  private SelectedOption selected(String key, String value, LocaleChain locales) {
    return new SelectedOption(
        key, words.label(key, locales), value, words.value(key, value, locales));
  }

  private static Text title(
      ShownVariant variant, List<SelectedOption> selected, Text product, LocaleChain locales) {
    Text own = variant.titles().in(locales);
    if (own != null || selected.isEmpty()) {
      return own == null ? product : own;
    }
    String joined =
        selected.stream()
            .map(option -> option.valueLabel().value())
            .collect(Collectors.joining(" / "));
    String fellBackTo =
        selected.stream()
            .map(option -> option.valueLabel().fellBackTo())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return new Text(joined, fellBackTo);
  }

  /** Whether something can be bought, and when it would come. */
  AvailabilityView availability(ShownAvailability shown, ShopContext shop) {
    Availability availability =
        new Availability(
            status(shown.status()), shown.quantity(), shown.location(), shown.availableFrom());
    return AvailabilityView.of(
        shown, orderedAt -> stocks.delivery(availability, shop.market(), orderedAt).orElse(null));
  }

  private static Availability.Status status(ShownAvailability.Status status) {
    return switch (status) {
      case IN_STOCK -> Availability.Status.IN_STOCK;
      case LOW_STOCK -> Availability.Status.LOW_STOCK;
      case BACKORDER -> Availability.Status.BACKORDER;
      case PREORDER -> Availability.Status.PREORDER;
      case OUT_OF_STOCK -> Availability.Status.OUT_OF_STOCK;
    };
  }
}
