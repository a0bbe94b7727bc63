package dev.vitrine.customer;

import java.time.Instant;

/**
 * Somebody signed in.
 *
 * @param token what they present from now on; kept nowhere
 * @param expiresAt when it ends by itself
 */
public record Session(String token, Instant expiresAt) {

  /** Says nothing of the token. */
  @Override
  public String toString() {
    return "Session[…]";
  }
}
