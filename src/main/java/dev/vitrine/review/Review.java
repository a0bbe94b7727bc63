package dev.vitrine.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer says of a product.
 *
 * @param externalId the merchant's key
 * @param productId the product's key in the database
 * @param rating 1 to 5
 * @param title in the buyer's words
 * @param body in the buyer's words
 * @param locale the BCP 47 tag of those words
 * @param createdAt when it was written
 */
record Review(
    String externalId,
    long productId,
    int rating,
    @Nullable String title,
    @Nullable String body,
    @Nullable String locale,
    Instant createdAt) {}
