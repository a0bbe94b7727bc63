package dev.vitrine.catalog;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What products have in common: the language of collections and assortments. Things are named by
 * the merchant's keys; a rule that names what does not exist holds for no product.
 */
public sealed interface Rule {

  /** All of these hold; true when there are none. */
  record All(List<Rule> rules) implements Rule {}

  /** At least one of these holds; false when there are none. */
  record Any(List<Rule> rules) implements Rule {}

  /** This does not hold. */
  record Not(Rule rule) implements Rule {}

  /** Whether any variant is reduced in the market. */
  record OnSale(boolean reduced) implements Rule {}

  /** The product carries the tag. */
  record Tagged(String tag) implements Rule {}

  /** The product has the value among those of the attribute. */
  record HasAttribute(String key, String value) implements Rule {}

  /**
   * The displayed price of a variant lies within bounds, both inclusive.
   *
   * @param min in the currency's units; null for no bound
   * @param max in the currency's units; null for no bound
   * @param currency ISO 4217; a market that does not sell in it has no such product
   */
  record Priced(@Nullable BigDecimal min, @Nullable BigDecimal max, String currency)
      implements Rule {}

  /** Shown since at most so many days. */
  record NewerThan(int days) implements Rule {}

  /** In the category of this external id or below it. */
  record InCategory(String externalId) implements Rule {}

  /** Of the brand of this handle. */
  record OfBrand(String handle) implements Rule {}

  /** Among so many of the market's best sellers, each of which sold at least once there. */
  record BestSelling(int top) implements Rule {}
}
