package dev.vitrine.cart;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.vitrine.listing.storefront.ListedVariant;
import dev.vitrine.market.Market;
import dev.vitrine.order.LineAttribute;
import dev.vitrine.pricing.quote.LineDiscount;
import dev.vitrine.pricing.quote.LinePrice;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * So many of one thing in a cart. Amounts are in the currency's smallest unit.
 *
 * @param number tells it from the others for as long as the cart lives
 * @param variantId the variant's key in the database
 * @param productId the product's key in the database
 * @param attributes what the shopper says of it
 * @param parts how many of which variants one of it takes, where it is a bundle
 * @param weightGrams the weight of one; null where nobody weighed it
 * @param taxClass the class of goods that its tax goes by
 * @param price of one, when the cart was priced
 * @param discounts what takes how much off
 * @param subtotal price times quantity
 * @param discount the discounts together
 * @param total the subtotal less the discount
 * @param tax the line's share of the tax
 * @param giftOf the handle of the promotion that put it there; null for what the shopper chose
 */
@JsonNaming(SnakeCaseStrategy.class)
public record CartLine(
    int number,
    long variantId,
    long productId,
    String sku,
    int quantity,
    List<LineAttribute> attributes,
    Map<Long, Integer> parts,
    @Nullable BigDecimal weightGrams,
    String taxClass,
    LinePrice price,
    List<LineDiscount> discounts,
    long subtotal,
    long discount,
    long total,
    long tax,
    @Nullable String giftOf) {

  /** So many of a variant that a market sells, not priced yet. */
  static CartLine of(ListedVariant variant, int quantity, List<LineAttribute> said) {
    return unpriced(
        variant.id(),
        variant.productId(),
        variant.sku(),
        quantity,
        said,
        variant.parts(),
        variant.weightGrams());
  }

  /** One of a variant that a promotion gives, not priced yet. */
  static CartLine gift(ListedVariant variant, String promotion) {
    return of(variant, 1, List.of()).givenBy(promotion);
  }

  CartLine givenBy(String promotion) {
    return new CartLine(
        number,
        variantId,
        productId,
        sku,
        quantity,
        attributes,
        parts,
        weightGrams,
        taxClass,
        price,
        discounts,
        subtotal,
        discount,
        total,
        tax,
        promotion);
  }

  /** So many of a variant of which nothing else is known, not priced yet. */
  static CartLine unlisted(CartContent.Item item) {
    return unpriced(
        item.variantId(),
        item.productId(),
        item.sku(),
        item.quantity(),
        item.attributes(),
        Map.of(),
        null);
  }

  private static CartLine unpriced(
      long variantId,
      long productId,
      String sku,
      int quantity,
      List<LineAttribute> said,
      Map<Long, Integer> parts,
      @Nullable BigDecimal weightGrams) {
    return new CartLine(
        0,
        variantId,
        productId,
        sku,
        quantity,
        said,
        parts,
        weightGrams,
        Market.STANDARD,
        LinePrice.NONE,
        List.of(),
        0,
        0,
        0,
        0,
        null);
  }

  /** Whether a promotion put it there, and not the shopper. */
  @JsonIgnore
  public boolean isGift() {
    return giftOf != null;
  }

  /** How many of which variants leave the shelves for it: itself and, for a bundle, its parts. */
  public Map<Long, Integer> demand() {
    Map<Long, Integer> demand = new HashMap<>();
    demand.put(variantId, quantity);
    parts.forEach(
        (variant, each) -> demand.merge(variant, Math.multiplyExact(each, quantity), Integer::sum));
    return demand;
  }

  CartLine withQuantity(int wanted) {
    return with(wanted, attributes);
  }

  CartLine with(int wanted, List<LineAttribute> said) {
    return as(number, wanted, said);
  }

  CartLine numbered(int other) {
    return as(other, quantity, attributes);
  }

  private CartLine as(int other, int wanted, List<LineAttribute> said) {
    return new CartLine(
        other,
        variantId,
        productId,
        sku,
        wanted,
        said,
        parts,
        weightGrams,
        taxClass,
        price,
        discounts,
        subtotal,
        discount,
        total,
        tax,
        giftOf);
  }

  CartLine at(LinePrice current, String currentTaxClass) {
    return new CartLine(
        number,
        variantId,
        productId,
        sku,
        quantity,
        attributes,
        parts,
        weightGrams,
        currentTaxClass,
        current,
        discounts,
        subtotal,
        discount,
        total,
        tax,
        giftOf);
  }

  CartLine quoted(List<LineDiscount> found, long before, long off, long after, long share) {
    return new CartLine(
        number,
        variantId,
        productId,
        sku,
        quantity,
        attributes,
        parts,
        weightGrams,
        taxClass,
        price,
        found,
        before,
        off,
        after,
        share,
        giftOf);
  }

  boolean isSameAs(CartLine other) {
    return variantId == other.variantId
        && attributes.equals(other.attributes)
        && Objects.equals(giftOf, other.giftOf);
  }
}
