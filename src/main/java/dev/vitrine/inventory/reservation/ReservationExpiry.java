package dev.vitrine.inventory.reservation;

import dev.vitrine.platform.background.Recurring;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Frees stock that was held for a payment that never came. */
@Component
class ReservationExpiry extends Recurring {

  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final Reservations reservations;
  private final TransactionalOperator transaction;

  ReservationExpiry(Reservations reservations, TransactionalOperator transaction) {
    this.reservations = reservations;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return "The expiry of reservations";
  }

  @Override
  protected Duration pause() {
    return PAUSE;
  }

  @Override
  protected Mono<?> task() {
    return reservations.expire().as(transaction::transactional);
  }
}
