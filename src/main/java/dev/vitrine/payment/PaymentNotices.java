package dev.vitrine.payment;

import dev.vitrine.payment.Notice.Concerning;
import dev.vitrine.payment.Notice.Forged;
import dev.vitrine.payment.Notice.Unrelated;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Hears what providers tell of their own accord. Whatever they say, the provider is asked how the
 * payment stands: messages that are late, out of order or repeated do no harm, and those that were
 * heard before are not even looked into.
 */
@Service
class PaymentNotices {

  private static final String HEARD =
      """
      SELECT EXISTS (
        SELECT FROM payment_notice
        WHERE provider = :provider AND event_id = :eventId)
      """;

  private static final String KEEP =
      """
      INSERT INTO payment_notice (provider, event_id)
      VALUES (:provider, :eventId)
      ON CONFLICT DO NOTHING
      """;

  private static final String FORGET =
      """
      DELETE FROM payment_notice
      WHERE heard_at < now() - interval '30 days'
      """;

  private final Map<String, PaymentProvider> providers;
  private final Payments payments;
  private final DatabaseClient database;

  PaymentNotices(List<PaymentProvider> providers, Payments payments, DatabaseClient database) {
    this.providers =
        providers.stream().collect(Collectors.toMap(PaymentProvider::handle, Function.identity()));
    this.payments = payments;
    this.database = database;
  }

  /** Whether a provider of this handle is offered, and tells anything. */
  boolean knows(String handle) {
    return Optional.ofNullable(providers.get(handle)).filter(PaymentProvider::tells).isPresent();
  }

  /** Takes in what came to a provider's webhook; false when it is not from the provider. */
  Mono<Boolean> hear(String handle, HttpHeaders headers, byte[] body) {
    return Mono.justOrEmpty(providers.get(handle))
        .map(provider -> provider.read(headers, body, Instant.now()))
        .flatMap(notice -> take(handle, notice))
        .defaultIfEmpty(false);
  }

  private Mono<Boolean> take(String handle, Notice notice) {
    return switch (notice) {
      case Forged forged -> Mono.just(false);
      case Unrelated unrelated -> Mono.just(true);
      case Concerning concerning -> hear(handle, concerning).thenReturn(true);
    };
  }

  private Mono<Void> hear(String handle, Concerning notice) {
    return event(HEARD, handle, notice)
        .mapValue(Boolean.class)
        .one()
        .filter(heard -> !heard)
        .flatMap(fresh -> payments.refresh(handle, notice.paymentKey()))
        .flatMap(payment -> event(KEEP, handle, notice).then());
  }

  private DatabaseClient.GenericExecuteSpec event(String sql, String handle, Concerning notice) {
    return database.sql(sql).bind("provider", handle).bind("eventId", notice.eventId());
  }

  /** Forgets messages that come no more. */
  Mono<Void> forget() {
    return database.sql(FORGET).then();
  }
}
