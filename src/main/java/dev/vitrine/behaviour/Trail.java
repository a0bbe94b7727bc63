package dev.vitrine.behaviour;

import java.util.List;

/**
 * What one visitor did with products, in the order of time, without who that was.
 *
 * @param steps the latest of them, the oldest first
 */
public record Trail(List<Step> steps) {

  /**
   * One thing done with one product.
   *
   * @param product the product's key
   * @param kind what was done
   * @param at when, in seconds since 1970
   */
  public record Step(long product, EventKind kind, long at) {}
}
