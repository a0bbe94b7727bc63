package dev.vitrine.listing.assembly;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitrine.market.LocalizedText;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A variant as a market shows it.
 *
 * @param id the variant's key in the database
 * @param sku the stock keeping unit
 * @param gtin the Global Trade Item Number, if it has one
 * @param options the chosen value's key by option key, in the product's option order
 * @param titles the merchant's own title by locale; empty where the options or the product name it
 * @param prices by currency; a currency without a price is absent
 * @param availability whether it can be bought here
 * @param weightGrams the weight in grams
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShownVariant(
    long id,
    String sku,
    @Nullable String gtin,
    Map<String, String> options,
    LocalizedText titles,
    Map<String, ShownPrice> prices,
    ShownAvailability availability,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal weightGrams) {}
