package dev.vitrine.listing.assembly;

import dev.vitrine.catalog.AttributeDefinition;
import dev.vitrine.catalog.AttributeValue;
import dev.vitrine.catalog.BundleItem;
import dev.vitrine.catalog.CustomFieldDefinition;
import dev.vitrine.catalog.Product;
import dev.vitrine.catalog.ProductAttribute;
import dev.vitrine.market.LocalizedText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts together what a product page shows beyond the card. */
final class DetailAssembly {

  private final Reference reference;

  DetailAssembly(Reference reference) {
    this.reference = reference;
  }

  ProductDetail detail(ProductInMarket it, MarketTexts texts, List<String> markets) {
    Product product = it.product();
    return new ProductDetail(
        product.id(),
        texts.only(product.texts().field("description")),
        texts.only(product.texts().field("seoTitle")),
        texts.only(product.texts().field("seoDescription")),
        new LocalizedText(product.slugs()),
        product.media().stream().map(media -> Shown.media(media, texts)).toList(),
        attributes(product, texts),
        product.optionKeys(),
        it.variants().stream()
            .map(variant -> Shown.variant(variant, product.optionKeys(), texts))
            .toList(),
        customFields(product, texts),
        product.bundleItems().stream().flatMap(item -> part(item, it.parts())).toList(),
        markets);
  }

  private List<ShownAttribute> attributes(Product product, MarketTexts texts) {
    return product.attributes().stream()
        .flatMap(attribute -> visible(attribute, texts).stream())
        .sorted(Comparator.comparingInt(Ranked::position))
        .map(Ranked::attribute)
        .toList();
  }

  private Optional<Ranked> visible(ProductAttribute attribute, MarketTexts texts) {
    return reference
        .attributes()
        .named(attribute.key())
        .filter(AttributeDefinition::visible)
        .map(known -> new Ranked(known.position(), shown(attribute, known, texts)));
  }

  private static ShownAttribute shown(
      ProductAttribute attribute, AttributeDefinition known, MarketTexts texts) {
    return new ShownAttribute(
        attribute.key(),
        attribute.values().stream().map(AttributeValue::code).toList(),
        known.unit(),
        texts.only(words(attribute)));
  }

  private static LocalizedText words(ProductAttribute attribute) {
    return attribute.values().getFirst() instanceof AttributeValue.Words words
        ? new LocalizedText(words.translations())
        : LocalizedText.NONE;
  }

  private static LocalizedText words(AttributeValue value) {
    return value instanceof AttributeValue.Words words && words.isTranslated()
        ? new LocalizedText(words.translations())
        : new LocalizedText(Map.of(LocalizedText.EVERY_LANGUAGE, value.code()));
  }

  private Map<String, LocalizedText> customFields(Product product, MarketTexts texts) {
    Map<String, LocalizedText> fields = new LinkedHashMap<>();
    for (CustomFieldDefinition known : reference.customFields().all()) {
      AttributeValue value = product.customFields().get(known.key());
      if (known.visible() && value != null) {
        fields.put(known.key(), texts.only(words(value)));
      }
    }
    return fields;
  }

  private static Stream<ShownBundleItem> part(BundleItem item, Map<Long, Product> parts) {
    Long variant = item.variantId();
    return variant == null
        ? Stream.empty()
        : Stream.ofNullable(parts.get(variant))
            .map(owner -> new ShownBundleItem(owner.id(), variant, item.quantity()));
  }

  private record Ranked(int position, ShownAttribute attribute) {}
}
