package dev.vitrine.listing.assembly;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitrine.market.LocalizedText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a list card shows of a product in one market. Stored in the index under {@code card}, so
 * that a listing is answered from the index alone.
 *
 * @param id the product's key in the database
 * @param externalId the merchant's own key
 * @param handle the name that never changes with the language
 * @param slugs the current slug by locale
 * @param titles the title by locale
 * @param brand the brand's key in the database
 * @param type what kind of thing it is, in the merchant's words
 * @param tags the merchant's tags
 * @param badges handles of badges, in their order
 * @param categories keys of the categories that hold it, its first category first
 * @param image the picture that stands for it: the first picture among its media
 * @param prices the lowest and highest price of its variants by currency; a currency without any
 *     price is absent
 * @param availability of its variants taken together
 * @param rating what reviewers think; null before the first review
 * @param variant the first variant that can be bought, or the first when none can
 * @param publishedAt since when it is shown, in milliseconds since 1970
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProductCard(
    long id,
    String externalId,
    String handle,
    LocalizedText slugs,
    LocalizedText titles,
    @Nullable Long brand,
    @Nullable String type,
    List<String> tags,
    List<String> badges,
    List<Long> categories,
    @Nullable ShownMedia image,
    Map<String, ShownPriceRange> prices,
    ShownAvailability availability,
    @Nullable ShownRating rating,
    ShownVariant variant,
    long publishedAt) {}
