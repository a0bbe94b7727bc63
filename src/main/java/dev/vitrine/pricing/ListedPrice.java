package dev.vitrine.pricing;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A price as merchants read it; the schema's {@code PriceEntry}.
 *
 * @param key the database's key
 * @param variantId the variant's key in the database
 * @param market the market's handle; null: the shop's base price
 * @param from from when on it holds; null: since it was entered
 * @param until until when it holds; null: without end
 * @param supersededAt when another took its place; null: it stands
 */
record ListedPrice(
    long key,
    long variantId,
    @Nullable String market,
    String currency,
    BigDecimal amount,
    @Nullable BigDecimal compareAt,
    @Nullable Instant from,
    @Nullable Instant until,
    Instant recordedAt,
    @Nullable Instant supersededAt) {}
