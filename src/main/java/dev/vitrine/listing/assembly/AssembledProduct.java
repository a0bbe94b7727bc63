package dev.vitrine.listing.assembly;

import dev.vitrine.listing.index.ProductDocument;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A product as one market shows it at one instant.
 *
 * @param card what a list card shows
 * @param detail what its page shows beyond that
 * @param document what it is found and ordered by
 * @param validUntil the next instant at which it changes by the passing of time alone; null if
 *     never
 */
public record AssembledProduct(
    ProductCard card,
    ProductDetail detail,
    ProductDocument document,
    @Nullable Instant validUntil) {}
