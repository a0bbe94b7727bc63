package dev.vitrine.style.advice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A selection that is not kept yet.
 *
 * @param note what the adviser writes
 * @param locale the note's language
 * @param products keys of the products
 * @param expiresAt until when it is shown; null for no end
 */
record Draft(String note, String locale, List<Long> products, @Nullable Instant expiresAt) {}
