package dev.vitrine.payment;

import dev.vitrine.payment.Authorisation.Unknown;
import dev.vitrine.payment.Payment.State;
import dev.vitrine.platform.background.Recurring;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes the money of placed orders, gives back what is to be given back, and looks after payments
 * that were left behind.
 */
@Component
class PaymentSettlement extends Recurring {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Payments payments;
  private final PaymentRepository repository;
  private final PaymentProperties properties;
  private final Refunds refunds;
  private final OrderPayments orders;

  PaymentSettlement(
      Payments payments,
      PaymentRepository repository,
      PaymentProperties properties,
      Refunds refunds,
      OrderPayments orders) {
    this.payments = payments;
    this.repository = repository;
    this.properties = properties;
    this.refunds = refunds;
    this.orders = orders;
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
    return captureAll().then(refunds.carryOut()).then(recover());
  }

  private Mono<Void> captureAll() {
    return repository.toCapture(payments.capturingAtOnce()).flatMap(this::capture, 8).then();
  }

  private Mono<Payment> capture(Payment payment) {
    return payments
        .capture(payment)
        .flatMap(
            capture ->
                switch (capture) {
                  case TAKEN -> payments.noteCaptured(payment);
                  case LAPSED -> orders.lapse(payment);
                })
        .onErrorResume(failure -> Payments.unanswered(payment, failure));
  }

  /** Finds out what became of payments that were left behind, and gives up what nobody needs. */
  private Mono<Void> recover() {
    Flux<Payment> unanswered =
        repository.leftBehind(properties.patience()).filter(it -> it.state() == State.PENDING);
    Flux<Payment> unneeded =
        repository
            .leftBehind(properties.abandonedAfter())
            .filter(it -> it.state() != State.PENDING);
    return unanswered.flatMap(this::look, 4).thenMany(unneeded.flatMap(this::giveUp, 4)).then();
  }

  /**
   * What a provider never heard of may be on its way to it still, so it is told that it is not
   * wanted any more before the payment is said to have failed.
   */
  private Mono<Payment> look(Payment payment) {
    return payments
        .asked(payment)
        .delayUntil(said -> said instanceof Unknown ? payments.withdraw(payment) : Mono.empty())
        .flatMap(said -> payments.note(payment, said))
        .onErrorResume(failure -> Payments.unanswered(payment, failure));
  }

  /** First nobody can pay an order with it any more; then the provider is told. */
  private Mono<Payment> giveUp(Payment payment) {
    return repository
        .giveUp(payment.id())
        .flatMap(given -> payments.withdraw(given).then(payments.noteCancelled(given)))
        .onErrorResume(failure -> Payments.unanswered(payment, failure));
  }
}
