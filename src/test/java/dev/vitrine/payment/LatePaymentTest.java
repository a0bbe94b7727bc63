package dev.vitrine.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.payment.Payment.State;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** Requests that reach a provider after everybody stopped waiting for them. */
@VitrineTest
class LatePaymentTest {

  private static final Map<String, Object> CARD = Map.of("card", "4242424242424242");

  @Autowired Payments payments;
  @Autowired DatabaseClient database;

  private Payment begun() {
    return payments.begin(Long.MAX_VALUE, "demo", 1234, "EUR", null, "body").block();
  }

  private void leaveBehind(Payment payment) {
    database
        .sql("UPDATE payment SET updated_at = now() - interval '1 day' WHERE id = :id")
        .bind("id", payment.id())
        .then()
        .block();
  }

  private void awaitState(Payment payment, State state) {
    Patience.await().until(() -> payments.byId(payment.id()).block().state() == state);
  }

  private String charge(Payment payment) {
    return database
        .sql("SELECT state FROM demo_charge WHERE key = :key")
        .bind("key", payment.key())
        .mapValue(String.class)
        .one()
        .block();
  }

  @Test
  void whatComesAfterItWasGivenUpChargesNobody() {
    Payment payment = begun();
    leaveBehind(payment);
    awaitState(payment, State.FAILED);
    assertThat(payments.authorise(payment, CARD).block().state()).isEqualTo(State.FAILED);
    assertThat(charge(payment)).isEqualTo("CANCELLED");
  }

  @Test
  void whatPaysNoOrderIsGivenUp() {
    Payment payment = begun();
    payments.authorise(payment, CARD).block();
    leaveBehind(payment);
    awaitState(payment, State.CANCELLED);
    assertThat(charge(payment)).isEqualTo("CANCELLED");
  }
}
