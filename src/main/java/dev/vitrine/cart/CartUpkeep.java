package dev.vitrine.cart;

import dev.vitrine.customer.Sessions;
import dev.vitrine.platform.background.Recurring;
import dev.vitrine.platform.idempotency.Idempotency;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Cleans away what nobody may ask for any more: old carts, answers and sessions. */
@Component
class CartUpkeep extends Recurring {

  private static final Duration PAUSE = Duration.ofMinutes(5);

  private final CartRepository carts;
  private final CartShares shares;
  private final Idempotency idempotency;
  private final Sessions sessions;

  CartUpkeep(CartRepository carts, CartShares shares, Idempotency idempotency, Sessions sessions) {
    this.carts = carts;
    this.shares = shares;
    this.idempotency = idempotency;
    this.sessions = sessions;
  }

  @Override
  public String name() {
    return "The cleaning away of carts";
  }

  @Override
  protected Duration pause() {
    return PAUSE;
  }

  @Override
  protected Mono<?> task() {
    return carts.expire().then(shares.expire()).then(idempotency.expire()).then(sessions.expire());
  }
}
