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

  PaymentSettlement(Payments payments) {
    this.payments = payments;
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
    return payments.captureAll().then(payments.recover());
  }
}
