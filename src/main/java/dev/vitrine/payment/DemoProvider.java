package dev.vitrine.payment;

import dev.vitrine.payment.Authorisation.ActionNeeded;
import dev.vitrine.payment.Authorisation.Authorised;
import dev.vitrine.payment.Authorisation.Declined;
import dev.vitrine.payment.Authorisation.Unknown;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * A bank for trying things out. The card's number decides: {@code 4242 4242 4242 4242} is approved,
 * {@code 4000 0000 0000 0002} declined, {@code 4000 0000 0000 9995} has too little money, {@code
 * 4000 0025 0000 3155} asks for the code {@code 123456} first, and {@code 4000 0000 0000 0341} sets
 * the money aside but never answers.
 */
@Component
@ConditionalOnProperty(name = "vitrine.payment.demo", havingValue = "true")
class DemoProvider implements PaymentProvider {

  private static final String CODE = "123456";

  private static final String OPEN =
      """
      INSERT INTO demo_charge AS c (key, reference, amount, currency, state, reason)
      VALUES (:key, :reference, :amount, :currency, :state, :reason)
      ON CONFLICT (key) DO UPDATE
      SET state = CASE WHEN c.state = 'ACTION_NEEDED' THEN excluded.state ELSE c.state END
      RETURNING state, reference, reason
      """;

  private static final String LOOK =
      """
      SELECT state, reference, reason
      FROM demo_charge
      WHERE key = :key
      """;

  private static final String CAPTURE =
      """
      WITH taken AS (
        UPDATE demo_charge
        SET state = 'CAPTURED'
        WHERE key = :key AND state = 'AUTHORISED'
        RETURNING state)
      SELECT coalesce(
        (SELECT state FROM taken), (SELECT state FROM demo_charge WHERE key = :key)) AS state
      """;

  /** Leaves a trace also where there is nothing yet, so that what comes too late finds it. */
  private static final String CANCEL =
      """
      INSERT INTO demo_charge AS c (key, reference, amount, currency, state, reason)
      VALUES (:key, :reference, :amount, :currency, 'CANCELLED', 'CANCELLED')
      ON CONFLICT (key) DO UPDATE
      SET state = 'CANCELLED'
      WHERE c.state IN ('AUTHORISED', 'ACTION_NEEDED')
      """;

  private static final String REFUND =
      """
      WITH noted AS (
        INSERT INTO demo_charge (key, reference, amount, currency, state)
        SELECT :refund, :refund, :amount, currency, 'REFUND'
        FROM demo_charge
        WHERE key = :key
        ON CONFLICT (key) DO NOTHING
        RETURNING amount)
      UPDATE demo_charge
      SET refunded = refunded + noted.amount
      FROM noted
      WHERE key = :key
      """;

  private final DatabaseClient bank;

  DemoProvider(DatabaseClient database) {
    this.bank = database;
  }

  @Override
  public String handle() {
    return "demo";
  }

  @Override
  public boolean takes(String currency) {
    return true;
  }

  @Override
  public Mono<Authorisation> authorise(Payment payment, Map<String, Object> details) {
    String card = String.valueOf(details.getOrDefault("card", "")).replaceAll("\\s", "");
    return switch (card) {
      case "4242424242424242" -> open(payment, "AUTHORISED", "");
      case "4000000000000002" -> open(payment, "DECLINED", "CARD_DECLINED");
      case "4000000000009995" -> open(payment, "DECLINED", "INSUFFICIENT_FUNDS");
      case "4000002500003155" ->
          open(payment, CODE.equals(details.get("code")) ? "AUTHORISED" : "ACTION_NEEDED", "");
      case "4000000000000341" -> open(payment, "AUTHORISED", "").then(Mono.never());
      default -> open(payment, "DECLINED", "INVALID_CARD");
    };
  }

  private Mono<Authorisation> open(Payment payment, String state, String reason) {
    return bank.sql(OPEN)
        .bind("key", payment.key())
        .bind("reference", reference(payment))
        .bind("amount", payment.amount())
        .bind("currency", payment.currency())
        .bind("state", state)
        .bind("reason", reason)
        .map(
            row ->
                said(
                    row.get("state", String.class),
                    row.get("reference", String.class),
                    row.get("reason", String.class)))
        .one();
  }

  @Override
  public Mono<Authorisation> look(Payment payment) {
    return bank.sql(LOOK)
        .bind("key", payment.key())
        .map(
            row ->
                said(
                    row.get("state", String.class),
                    row.get("reference", String.class),
                    row.get("reason", String.class)))
        .one()
        .defaultIfEmpty(new Unknown());
  }

  private static Authorisation said(
      @Nullable String state, @Nullable String reference, @Nullable String reason) {
    String known = Objects.requireNonNull(reference);
    return switch (Objects.requireNonNull(state)) {
      case "AUTHORISED", "CAPTURED" -> new Authorised(known);
      case "ACTION_NEEDED" -> new ActionNeeded(known, Map.of("asksFor", "code"));
      default -> new Declined(reason == null || reason.isEmpty() ? "CANCELLED" : reason);
    };
  }

  @Override
  public Mono<Capture> capture(Payment payment) {
    return bank.sql(CAPTURE)
        .bind("key", payment.key())
        .mapValue(String.class)
        .one()
        .map(state -> state.equals("CAPTURED") ? Capture.TAKEN : Capture.LAPSED);
  }

  @Override
  public Mono<Void> cancel(Payment payment) {
    return bank.sql(CANCEL)
        .bind("key", payment.key())
        .bind("reference", reference(payment))
        .bind("amount", payment.amount())
        .bind("currency", payment.currency())
        .then();
  }

  private static String reference(Payment payment) {
    return "demo-" + payment.id();
  }

  @Override
  public Mono<Void> refund(Payment payment, long amount, String key) {
    return bank.sql(REFUND)
        .bind("key", payment.key())
        .bind("refund", key)
        .bind("amount", amount)
        .then();
  }
}
