package dev.vitrine.listing.storefront;

import dev.vitrine.catalog.storefront.Alternate;
import dev.vitrine.catalog.storefront.RichText;
import dev.vitrine.catalog.storefront.Seo;
import dev.vitrine.listing.assembly.ShownBundleItem;
import dev.vitrine.listing.storefront.attribute.Swatch;
import dev.vitrine.listing.storefront.media.MediaView;
import dev.vitrine.market.Text;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a product page shows beyond the card, as a caller reads it.
 *
 * @param slugs every slug that leads to the product now, in any language
 */
record DetailView(
    RichText description,
    Seo seo,
    List<Alternate> alternates,
    List<MediaView> media,
    List<Attribute> attributes,
    List<Option> options,
    List<VariantView> variants,
    List<CustomField> customFields,
    List<ShownBundleItem> bundleItems,
    Set<String> slugs) {

  /** What is left of a product that vanished after it was listed. */
  static DetailView gone(ProductView listed) {
    return new DetailView(
        new RichText(Text.of("")),
        new Seo(listed.title(), null),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(listed.defaultVariant()),
        List.of(),
        List.of(),
        Set.of());
  }

  /** Something known of a product. */
  record Attribute(String key, Text label, String value, Text valueLabel, @Nullable String unit) {}

  /** One of the choices that a product offers. */
  record Option(String key, Text label, List<OptionValue> values) {}

  /** One value of an option. */
  record OptionValue(
      String value, Text label, @Nullable Swatch swatch, AvailabilityView availability) {}

  /** A field of the merchant's own. */
  record CustomField(String key, Text label, Text value) {}
}
