package dev.vitrine.cart;

import dev.vitrine.inventory.Availability;
import dev.vitrine.inventory.DeliveryEstimate;
import dev.vitrine.market.MoneyView;
import dev.vitrine.order.LineAttribute;
import dev.vitrine.platform.graphql.SchemaType;
import dev.vitrine.pricing.quote.LineDiscountView;
import dev.vitrine.pricing.quote.LinePriceView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line as a caller reads it; the schema's {@code CartLine}.
 *
 * @param number tells it from the others of its cart
 * @param id as it travels
 * @param variant what the schema's {@code ProductVariant} is resolved from; null where the market
 *     sells it no more
 * @param giftOf the handle of the promotion that put it there; null for what the shopper chose
 * @param availability whether there is enough of it now
 */
@SchemaType("CartLine")
public record CartLineView(
    int number,
    String id,
    int quantity,
    String sku,
    @Nullable Object variant,
    List<LineAttribute> attributes,
    LinePriceView price,
    List<LineDiscountView> discounts,
    MoneyView subtotal,
    MoneyView total,
    MoneyView tax,
    @Nullable String giftOf,
    LineAvailability availability) {

  /** Whether there is enough of it, and when it would come. */
  @SchemaType("Availability")
  public record LineAvailability(
      Availability.Status status,
      @Nullable Integer quantity,
      @Nullable LocalDate availableFrom,
      @Nullable DeliveryEstimate deliveryEstimate) {}
}
