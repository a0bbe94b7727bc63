package dev.vitrine.cart;

import dev.vitrine.platform.mutation.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What signing in is answered with.
 *
 * @param customerId who signed in; 0 where nobody did
 * @param seed what the session's token is made of
 * @param expiresAt when the session ends
 * @param cart the customer's cart
 * @param refusals why nobody signed in
 */
record SignedIn(
    long customerId,
    String seed,
    Instant expiresAt,
    @Nullable CartAnswer cart,
    List<Refusal> refusals) {

  static SignedIn refused(List<Refusal> refusals) {
    return new SignedIn(0, "", Instant.EPOCH, null, refusals);
  }

  static SignedIn refused(Refusal refusal) {
    return refused(List.of(refusal));
  }

  /** Says nothing of the token. */
  @Override
  public String toString() {
    return "SignedIn[" + customerId + "]";
  }
}
