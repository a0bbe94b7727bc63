package dev.vitrine.cart;

import org.jspecify.annotations.Nullable;

/**
 * A code that a shopper entered.
 *
 * @param code as it was entered, in capitals
 * @param promotion the handle of the promotion that it opens
 * @param reason why it takes nothing off, a name of the schema's {@code DiscountCodeReason}; null
 *     when it does
 */
public record DiscountCode(String code, String promotion, @Nullable String reason) {

  /** Why a code takes nothing off whose gift was earned and is not there. */
  static final String GIFT_SOLD_OUT = "GIFT_SOLD_OUT";

  /** Whether it takes something off. */
  public boolean applicable() {
    return reason == null;
  }
}
