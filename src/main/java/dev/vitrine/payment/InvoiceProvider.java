package dev.vitrine.payment;

import dev.vitrine.payment.Authorisation.Authorised;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The shopper pays later, by invoice: there is nobody to ask. */
@Component
class InvoiceProvider implements PaymentProvider {

  @Override
  public String handle() {
    return "invoice";
  }

  @Override
  public boolean takes(String currency) {
    return true;
  }

  @Override
  public boolean capturesAtOnce() {
    return false;
  }

  @Override
  public Mono<Authorisation> authorise(Payment payment, Map<String, Object> details) {
    return look(payment);
  }

  @Override
  public Mono<Authorisation> look(Payment payment) {
    return Mono.just(new Authorised("invoice-" + payment.id()));
  }

  @Override
  public Mono<Capture> capture(Payment payment) {
    return Mono.just(Capture.TAKEN);
  }

  @Override
  public Mono<Void> cancel(Payment payment) {
    return Mono.empty();
  }

  @Override
  public Mono<Void> refund(Payment payment, long amount, String key) {
    return Mono.empty();
  }
}
