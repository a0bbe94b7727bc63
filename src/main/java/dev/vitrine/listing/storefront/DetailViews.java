package dev.vitrine.listing.storefront;

import static java.util.Comparator.comparingInt;

import dev.vitrine.catalog.CustomFieldDefinition;
import dev.vitrine.catalog.CustomFields;
import dev.vitrine.catalog.storefront.Alternate;
import dev.vitrine.catalog.storefront.Alternates;
import dev.vitrine.catalog.storefront.Paths;
import dev.vitrine.catalog.storefront.RichText;
import dev.vitrine.catalog.storefront.Seo;
import dev.vitrine.listing.assembly.ProductDetail;
import dev.vitrine.listing.assembly.ShownAttribute;
import dev.vitrine.listing.assembly.ShownAvailability.Status;
import dev.vitrine.listing.storefront.DetailView.Attribute;
import dev.vitrine.listing.storefront.DetailView.CustomField;
import dev.vitrine.listing.storefront.DetailView.Option;
import dev.vitrine.listing.storefront.DetailView.OptionValue;
import dev.vitrine.listing.storefront.attribute.AttributeWords;
import dev.vitrine.listing.storefront.media.MediaView;
import dev.vitrine.market.LocaleChain;
import dev.vitrine.market.ShopContext;
import dev.vitrine.market.Text;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Turns what a product page shows beyond the card into what a caller reads.
 *
 * @param words names attributes and options
 * @param variants turns variants
 * @param customFields names the merchant's own fields
 * @param alternates lists addresses
 */
record DetailViews(
    AttributeWords words, VariantViews variants, CustomFields customFields, Alternates alternates) {

  DetailView of(ProductDetail detail, Text title, ShopContext shop) {
    LocaleChain locales = shop.locales();
    RichText description = new RichText(detail.descriptions().in(locales, ""));
    List<VariantView> views =
        detail.variants().stream()
            .map(variant -> variants.of(variant, detail.id(), title, shop))
            .toList();
    return new DetailView(
        description,
        Seo.of(locales, detail.seoTitles(), detail.seoDescriptions(), title, description),
        alternates(detail, shop),
        detail.media().stream().map(media -> MediaView.of(media, locales)).toList(),
        detail.attributes().stream().map(attribute -> attribute(attribute, locales)).toList(),
        detail.optionKeys().stream().map(key -> option(key, views, locales)).toList(),
        views,
        customFields(detail, locales),
        detail.bundleItems(),
        Set.copyOf(detail.allSlugs().byLocale().values()));
  }

  private List<Alternate> alternates(ProductDetail detail, ShopContext shop) {
    return alternates.where(
        market -> detail.markets().contains(market.handle()),
        shop,
        (market, locales) -> Paths.product(detail.allSlugs(), market, locales));
  }

  private Attribute attribute(ShownAttribute attribute, LocaleChain locales) {
    String key = attribute.key();
    Text translated = attribute.texts().in(locales);
    return new Attribute(
        key,
        words.label(key, locales),
        translated == null ? String.join(", ", attribute.values()) : translated.value(),
        words.values(key, attribute.values(), attribute.texts(), locales),
        attribute.unit());
  }

  private Option option(String key, List<VariantView> views, LocaleChain locales) {
    Stream<String> offered =
        views.stream().flatMap(variant -> Stream.ofNullable(variant.options().get(key)));
    return new Option(
        key,
        words.label(key, locales),
        offered
            .distinct()
            .sorted(comparingInt(value -> words.position(key, value)))
            .map(value -> value(key, value, views, locales))
            .toList());
  }

  private OptionValue value(
      String key, String value, List<VariantView> views, LocaleChain locales) {
    Status best =
        views.stream()
            .filter(variant -> value.equals(variant.options().get(key)))
            .filter(VariantView::canBeBought)
            .map(variant -> variant.availability().status())
            .min(Status::compareTo)
            .orElse(Status.OUT_OF_STOCK);
    return new OptionValue(
        value,
        words.value(key, value, locales),
        words.swatch(key, value),
        AvailabilityView.ofStatus(best));
  }

  private List<CustomField> customFields(ProductDetail detail, LocaleChain locales) {
    return detail.customFields().entrySet().stream()
        .map(
            field ->
                new CustomField(
                    field.getKey(),
                    label(field.getKey(), locales),
                    field.getValue().in(locales, "")))
        .toList();
  }

  private Text label(String key, LocaleChain locales) {
    return customFields
        .named(key)
        .map(CustomFieldDefinition::texts)
        .map(texts -> texts.field("label").in(locales, key))
        .orElseGet(() -> Text.of(key));
  }
}
