package dev.vitrine.order;

import dev.vitrine.pricing.quote.LineDiscount;
import dev.vitrine.pricing.quote.LinePrice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * So many of one thing that was bought. Amounts are in the currency's smallest unit.
 *
 * @param number tells it from the others of its order
 * @param title what the shopper read of it
 * @param parts how many of which variants one of it took, where it was a bundle
 * @param taxRate as a fraction
 * @param price of one
 * @param subtotal price times quantity
 * @param total the subtotal less the discount
 * @param tax the line's share of the tax
 * @param giftOf the handle of the promotion that gave it; null for what was chosen
 */
@JsonNaming(SnakeCaseStrategy.class)
public record OrderLine(
    int number,
    long variantId,
    long productId,
    String sku,
    String title,
    int quantity,
    List<LineAttribute> attributes,
    Map<Long, Integer> parts,
    BigDecimal taxRate,
    LinePrice price,
    List<LineDiscount> discounts,
    long subtotal,
    long discount,
    long total,
    long tax,
    @Nullable String giftOf) {}
