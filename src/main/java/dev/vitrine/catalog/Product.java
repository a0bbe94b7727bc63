package dev.vitrine.catalog;

import dev.vitrine.market.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A product as its merchant wrote it, with everything that belongs to it alone.
 *
 * @param id the database's key
 * @param externalId the merchant's key
 * @param handle the name that never changes with the language; the external id where none was given
 * @param brandId the brand's key in the database
 * @param productType what kind of thing it is, in the merchant's words
 * @param taxClass the class of goods that its tax rate is looked up by; null: its category's
 * @param status whether it is meant to be seen
 * @param publishedAt since when it may be shown; null: from the beginning
 * @param unpublishedAt from when on it is no longer shown; null: without end
 * @param tags the merchant's tags
 * @param badges handles of badges, in their order
 * @param optionKeys what a shopper chooses between, in order
 * @param markets handles of the markets that it was put into by hand; null: every market
 * @param attributes what is known of it, by attribute key
 * @param customFields the merchant's own fields, by key
 * @param texts {@code title}, {@code description} (sanitised HTML), {@code seoTitle} and {@code
 *     seoDescription} by locale
 * @param slugs the current slug by locale
 * @param categoryIds keys of the categories that hold it, its first category first
 * @param media pictures, films and models, in their order
 * @param variants what is bought, in order; never empty
 * @param bundleItems what a bundle consists of, in order; empty for a single product
 * @param createdAt when it was first written
 * @param updatedAt when it was last changed
 */
public record Product(
    long id,
    String externalId,
    String handle,
    @Nullable Long brandId,
    @Nullable String productType,
    @Nullable String taxClass,
    Status status,
    @Nullable Instant publishedAt,
    @Nullable Instant unpublishedAt,
    List<String> tags,
    List<String> badges,
    List<String> optionKeys,
    @Nullable Set<String> markets,
    List<ProductAttribute> attributes,
    Map<String, AttributeValue> customFields,
    Texts texts,
    Map<String, String> slugs,
    List<Long> categoryIds,
    List<Media> media,
    List<Variant> variants,
    List<BundleItem> bundleItems,
    Instant createdAt,
    Instant updatedAt) {

  /** Whether a product is meant to be seen. */
  public enum Status {
    /** Shown while its publish window is open. */
    ACTIVE,
    /** Still being written. */
    DRAFT,
    /** No longer sold, kept for the record. */
    ARCHIVED
  }

  /** Whether it may be shown at an instant: active, and within its publish window. */
  public boolean isPublished(Instant at) {
    return status == Status.ACTIVE
        && (publishedAt == null || !publishedAt.isAfter(at))
        && (unpublishedAt == null || unpublishedAt.isAfter(at));
  }
}
