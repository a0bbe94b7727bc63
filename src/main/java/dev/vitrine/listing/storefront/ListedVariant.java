package dev.vitrine.listing.storefront;

import dev.vitrine.market.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A variant that a market shows, as far as those need to know it who put it into a cart.
 *
 * @param id the variant's key in the database
 * @param productId the product's key in the database
 * @param sku the stock keeping unit
 * @param title what the shopper reads of it
 * @param productTitle what the shopper reads of its product
 * @param weightGrams the weight of one; null where nobody weighed it
 * @param parts how many of which variants a bundle takes; empty for a single product
 * @param brand the brand's handle, if it has one
 * @param categories the external ids of the categories that hold it, and of those above them
 * @param tags the merchant's tags
 * @param view what the schema's {@code ProductVariant} is resolved from
 * @param productView what the schema's {@code Product} is resolved from
 */
public record ListedVariant(
    long id,
    long productId,
    String sku,
    Text title,
    Text productTitle,
    @Nullable BigDecimal weightGrams,
    Map<Long, Integer> parts,
    @Nullable String brand,
    Set<String> categories,
    List<String> tags,
    Object view,
    Object productView) {}
