package dev.vitrine.cart;

import dev.vitrine.inventory.Availability;
import dev.vitrine.inventory.DeliveryEstimate;
import dev.vitrine.market.MoneyView;
import dev.vitrine.market.Text;
import dev.vitrine.platform.graphql.SchemaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line as a caller reads it; the schema's {@code CartLine}.
 *
 * @param number tells it from the others of its cart
 * @param id as it travels
 * @param variant what the schema's {@code ProductVariant} is resolved from; null where the market
 *     sells it no more
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
    List<DiscountView> discounts,
    MoneyView subtotal,
    MoneyView total,
    MoneyView tax,
    LineAvailability availability) {

  /** The price of one. */
  @SchemaType("Price")
  public record LinePriceView(
      MoneyView display,
      MoneyView gross,
      MoneyView net,
      @Nullable MoneyView compareAt,
      @Nullable MoneyView lowestLast30Days,
      @Nullable Object unitPrice) {}

  /** What a promotion takes off. */
  @SchemaType("LineDiscount")
  public record DiscountView(String handle, Text title, MoneyView amount) {}

  /** Whether there is enough of it, and when it would come. */
  @SchemaType("Availability")
  public record LineAvailability(
      Availability.Status status,
      @Nullable Integer quantity,
      @Nullable DeliveryEstimate deliveryEstimate) {}
}
