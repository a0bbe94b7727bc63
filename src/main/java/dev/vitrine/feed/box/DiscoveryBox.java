package dev.vitrine.feed.box;

import dev.vitrine.market.Money;
import dev.vitrine.market.Texts;
import dev.vitrine.style.Trait;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A box of samples, as its merchant wants it.
 *
 * @param id the database's key; 0 for one that is not kept yet
 * @param handle the merchant's name of it
 * @param active whether visitors see it
 * @param texts {@code title} by locale
 * @param samples how many it holds
 * @param offers what it costs and what its samples may be worth together, by currency
 * @param collection the handle of the collection that it draws from; null for everything
 * @param categories external ids of the categories that it draws from; empty for all
 * @param traits values of attributes, one of each attribute of which a sample has; empty for any
 * @param perCategory how many samples may be of one category at most; null for no bound
 */
record DiscoveryBox(
    long id,
    String handle,
    boolean active,
    Texts texts,
    int samples,
    List<Offer> offers,
    @Nullable String collection,
    List<String> categories,
    List<Trait> traits,
    @Nullable Integer perCategory) {

  /** What it costs in a currency; empty where it is not sold in that. */
  Optional<Offer> in(String currency) {
    return offers.stream().filter(offer -> offer.currency().equals(currency)).findFirst();
  }

  /** How many samples of one category it may hold. */
  int mostOfOne() {
    return perCategory == null ? samples : perCategory;
  }

  /**
   * What a box costs and may be worth.
   *
   * @param currency ISO 4217
   * @param price what the box costs
   * @param budget what its samples may cost together, each at its own price
   */
  record Offer(String currency, BigDecimal price, BigDecimal budget) {

    /** What the box costs. */
    Money cost() {
      return Money.of(price, currency);
    }

    /** What its samples may cost together. */
    Money most() {
      return Money.of(budget, currency);
    }
  }
}
