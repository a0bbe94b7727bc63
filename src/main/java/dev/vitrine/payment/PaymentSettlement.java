package dev.vitrine.payment;

import dev.vitrine.platform.background.Recurring;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes the money of placed orders, and looks after payments that were left behind. */
@Component
class PaymentSettlement extends Recurring {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Payments payments;
  private final Refunds refunds;

  PaymentSettlement(Payments payments, Refunds refunds) {
    this.payments = payments;
    this.refunds = refunds;
  }

  @Override
  public String name() {
    return "The settlement of payments";
  }

  @Override
  protected Duration pause() {
    return PAUSE;
  }

  @Override
  protected Mono<?> task() {
    return payments.captureAll().then(refunds.carryOut()).then(payments.recover());
  }
}
