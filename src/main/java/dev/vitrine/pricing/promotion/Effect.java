package dev.vitrine.pricing.promotion;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What a promotion does to the lines that it applies to. Amounts are in the currency's units. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Effect.Percent.class, name = "percent"),
  @JsonSubTypes.Type(value = Effect.Amount.class, name = "amount"),
  @JsonSubTypes.Type(value = Effect.BuyGet.class, name = "buyGet"),
  @JsonSubTypes.Type(value = Effect.Tiers.class, name = "tiers"),
  @JsonSubTypes.Type(value = Effect.BundlePrice.class, name = "bundlePrice"),
  @JsonSubTypes.Type(value = Effect.FreeDelivery.class, name = "freeDelivery"),
  @JsonSubTypes.Type(value = Effect.Gift.class, name = "gift")
})
public sealed interface Effect {

  /** So many per cent off. */
  record Percent(BigDecimal percent) implements Effect {}

  /** An amount off all of them together, by currency. */
  record Amount(Map<String, BigDecimal> amounts) implements Effect {}

  /** Of every so many bought, so many of the cheapest cost so many per cent less. */
  record BuyGet(int buy, int get, BigDecimal percent) implements Effect {}

  /** So many per cent off from so many things on; the highest tier that is reached holds. */
  record Tiers(List<Tier> tiers) implements Effect {}

  /** So many per cent off from so many things on. */
  record Tier(int from, BigDecimal percent) {}

  /** A set of things for a price, by currency; each set in the basket counts. */
  record BundlePrice(Map<String, Integer> skus, Map<String, BigDecimal> prices) implements Effect {}

  /** Delivery costs nothing. */
  record FreeDelivery() implements Effect {}

  /**
   * One of a thing costs nothing, beside something that the promotion applies to: the one that was
   * put into the basket as its gift, or else one that was chosen. It does not count towards a
   * minimum itself.
   */
  record Gift(String sku) implements Effect {}
}
