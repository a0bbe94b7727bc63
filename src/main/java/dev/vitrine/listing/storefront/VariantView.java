package dev.vitrine.listing.storefront;

import dev.vitrine.listing.assembly.ShownAvailability.Status;
import dev.vitrine.market.ShopContext;
import dev.vitrine.market.Text;
import dev.vitrine.platform.graphql.SchemaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A variant as a caller reads it; the schema's {@code ProductVariant}.
 *
 * @param key the database's key
 * @param productKey the product's key in the database
 * @param shop where it is looked at
 * @param options the chosen value by option
 */
@SchemaType("ProductVariant")
record VariantView(
    long key,
    long productKey,
    ShopContext shop,
    String id,
    String sku,
    @Nullable String gtin,
    Text title,
    Map<String, String> options,
    List<SelectedOption> selectedOptions,
    @Nullable PriceView price,
    AvailabilityView availability,
    @Nullable BigDecimal weightGrams) {

  /** Whether the variant has all of these values of options. */
  boolean fits(Map<String, String> chosen) {
    return chosen.entrySet().stream()
        .allMatch(choice -> choice.getValue().equals(options.get(choice.getKey())));
  }

  /** Whether it can be bought. */
  boolean canBeBought() {
    return price != null && availability.status() != Status.OUT_OF_STOCK;
  }

  /** An option and its chosen value. */
  record SelectedOption(String key, Text label, String value, Text valueLabel) {}
}
