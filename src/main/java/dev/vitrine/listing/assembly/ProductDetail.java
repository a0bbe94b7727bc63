package dev.vitrine.listing.assembly;

import dev.vitrine.market.LocalizedText;
import java.util.List;
import java.util.Map;

/**
 * What a product page shows beyond the {@link ProductCard}. Read from PostgreSQL, never stored in
 * the index.
 *
 * @param id the product's key in the database
 * @param descriptions sanitised HTML by locale; empty where nothing describes it
 * @param seoTitles the title for search engines by locale, where the merchant wrote one
 * @param seoDescriptions the description for search engines by locale, where the merchant wrote one
 * @param allSlugs the current slug by locale in every locale of the shop, for alternates
 * @param media pictures, films and models in their order
 * @param attributes what is known of it, those for shoppers' eyes alone, in their order
 * @param optionKeys what a shopper chooses between, in order
 * @param variants every variant in its order, those without a price in this market too
 * @param customFields values of the merchant's fields that shoppers may see, by key
 * @param bundleItems what a bundle consists of
 * @param markets handles of the markets whose assortment holds it, for alternates
 */
public record ProductDetail(
    long id,
    LocalizedText descriptions,
    LocalizedText seoTitles,
    LocalizedText seoDescriptions,
    LocalizedText allSlugs,
    List<ShownMedia> media,
    List<ShownAttribute> attributes,
    List<String> optionKeys,
    List<ShownVariant> variants,
    Map<String, LocalizedText> customFields,
    List<ShownBundleItem> bundleItems,
    List<String> markets) {}
