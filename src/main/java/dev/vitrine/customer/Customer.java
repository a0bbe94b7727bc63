package dev.vitrine.customer;

import java.util.List;

/**
 * Somebody who buys.
 *
 * @param id the database's key
 * @param email as they wrote it
 * @param name what to call them
 * @param groups what promotions know them by
 */
public record Customer(long id, String email, String name, List<String> groups) {

  /** Says nothing of the person. */
  @Override
  public String toString() {
    return "Customer[" + id + "]";
  }
}
