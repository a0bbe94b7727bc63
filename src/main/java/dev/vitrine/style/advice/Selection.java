package dev.vitrine.style.advice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an adviser chose for a visitor.
 *
 * @param id its key
 * @param note what the adviser writes to the visitor
 * @param locale the note's language, a BCP 47 tag
 * @param products keys of the products, in the adviser's order
 * @param createdAt when it was made
 * @param expiresAt until when it is shown; null for as long as nobody takes it back
 */
public record Selection(
    long id,
    String note,
    String locale,
    List<Long> products,
    Instant createdAt,
    @Nullable Instant expiresAt) {}
