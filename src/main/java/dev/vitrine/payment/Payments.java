package dev.vitrine.payment;

import dev.vitrine.payment.Authorisation.ActionNeeded;
import dev.vitrine.payment.Authorisation.Authorised;
import dev.vitrine.payment.Authorisation.Declined;
import dev.vitrine.payment.Authorisation.Unknown;
import dev.vitrine.payment.Payment.State;
import dev.vitrine.payment.PaymentRepository.NewPayment;
import dev.vitrine.platform.signing.Signatures;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Payments. A payment is written down before its provider is asked, and asked by a key that stays
 * the same: whatever breaks in between, it is known what was asked, and asking again charges
 * nothing twice.
 */
@Service
public class Payments {

  private static final Logger log = LoggerFactory.getLogger(Payments.class);

  private final Map<String, PaymentProvider> providers;
  private final PaymentRepository repository;
  private final PaymentProperties properties;
  private final Signatures signatures;

  Payments(
      List<PaymentProvider> providers,
      PaymentRepository repository,
      PaymentProperties properties,
      Signatures signatures) {
    this.providers =
        providers.stream()
            .collect(java.util.stream.Collectors.toMap(PaymentProvider::handle, each -> each));
    this.repository = repository;
    this.properties = properties;
    this.signatures = signatures;
  }

  /** The handles of those who take money in a currency. */
  public List<String> providers(String currency) {
    return providers.values().stream()
        .filter(provider -> provider.takes(currency))
        .map(PaymentProvider::handle)
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  /** Whether somebody of this handle takes money in a currency. */
  public boolean isOffered(String handle, String currency) {
    return Optional.ofNullable(providers.get(handle)).filter(it -> it.takes(currency)).isPresent();
  }

  /**
   * Writes down that a payment is about to be asked for, in the caller's transaction. One with the
   * same key of the client's is found instead.
   *
   * @param body everything that the client asked for
   * @return empty when the key was used for another request
   */
  public Mono<Payment> begin(
      long cartId,
      String provider,
      long amount,
      String currency,
      @Nullable String requestKey,
      String body) {
    byte[] fingerprint = signatures.fingerprint(body);
    Mono<Payment> fresh =
        Mono.defer(
            () ->
                repository.insert(
                    new NewPayment(cartId, provider, amount, currency, requestKey, fingerprint)));
    return requestKey == null
        ? fresh
        : repository
            .ofRequest(cartId, requestKey)
            .map(Optional::of)
            .defaultIfEmpty(Optional.empty())
            .flatMap(known -> known.map(it -> same(it, fingerprint)).orElse(fresh));
  }

  private static Mono<Payment> same(PaymentRepository.Known known, byte[] fingerprint) {
    return Arrays.equals(known.fingerprint(), fingerprint)
        ? Mono.just(known.payment())
        : Mono.empty();
  }

  /**
   * Asks the provider, in no transaction. Without an answer in time the payment stays as it was; it
   * is looked after later.
   */
  public Mono<Payment> authorise(Payment payment, Map<String, Object> details) {
    if (payment.state() != State.PENDING && payment.state() != State.ACTION_NEEDED) {
      return Mono.just(payment);
    }
    return provider(payment)
        .authorise(payment, details)
        .timeout(properties.timeout())
        .flatMap(said -> note(payment, said))
        .onErrorResume(failure -> unanswered(payment, failure));
  }

  static Mono<Payment> unanswered(Payment payment, Throwable failure) {
    log.warn("{} did not answer for {}: {}", payment.provider(), payment.key(), failure.toString());
    return Mono.just(payment);
  }

  /** Notes what a provider said of a payment that waits for it. */
  Mono<Payment> note(Payment payment, Authorisation said) {
    return repository
        .move(after(payment, said), State.PENDING, State.ACTION_NEEDED)
        .switchIfEmpty(Mono.defer(() -> tooLate(payment, said)));
  }

  /** What was given up meanwhile and is set aside all the same is given up once more. */
  private Mono<Payment> tooLate(Payment payment, Authorisation said) {
    return repository
        .byId(payment.id())
        .delayUntil(
            known ->
                said instanceof Authorised && known.state().isGivenUp()
                    ? withdraw(known)
                    : Mono.empty());
  }

  private static Payment after(Payment payment, Authorisation said) {
    return switch (said) {
      case Authorised(String reference) ->
          moved(payment, State.AUTHORISED, reference, null, Map.of());
      case ActionNeeded(String reference, Map<String, Object> data) ->
          moved(payment, State.ACTION_NEEDED, reference, null, data);
      case Declined(String reason) -> moved(payment, State.DECLINED, null, reason, Map.of());
      case Unknown unknown -> moved(payment, State.FAILED, null, "PROVIDER_UNAVAILABLE", Map.of());
    };
  }

  private static Payment moved(
      Payment payment,
      State state,
      @Nullable String reference,
      @Nullable String reason,
      Map<String, Object> clientData) {
    return new Payment(
        payment.id(),
        payment.cartId(),
        payment.orderId(),
        payment.provider(),
        state,
        payment.amount(),
        payment.currency(),
        reference == null ? payment.reference() : reference,
        reason,
        clientData,
        payment.refunded());
  }

  /**
   * Asks the provider how a payment stands that waits for its shopper or for an answer. One that
   * was given up, and is authorised all the same, is given up once more.
   *
   * @return the payment as it is then; fails when the provider does not answer
   */
  public Mono<Payment> refresh(long id) {
    return repository.byId(id).flatMap(this::refresh);
  }

  private Mono<Payment> refresh(Payment payment) {
    return switch (payment.state()) {
      case PENDING, ACTION_NEEDED -> asked(payment).flatMap(said -> note(payment, said));
      case DECLINED, CANCELLED, FAILED -> asked(payment).flatMap(said -> tooLate(payment, said));
      case AUTHORISED, CAPTURED, LAPSED, CANCELLING -> Mono.just(payment);
    };
  }

  /** What the provider says of a payment; fails when it does not say it in time. */
  Mono<Authorisation> asked(Payment payment) {
    return provider(payment).look(payment).timeout(properties.timeout());
  }

  /** As {@link #refresh(long)}, by what a provider knows the payment by; empty for another's. */
  Mono<Payment> refresh(String provider, String key) {
    return Mono.justOrEmpty(Payment.idOf(key))
        .flatMap(repository::byId)
        .filter(payment -> payment.provider().equals(provider))
        .flatMap(this::refresh);
  }

  /** A payment. */
  public Mono<Payment> byId(long id) {
    return repository.byId(id);
  }

  /** A payment, held until the caller's transaction ends. */
  public Mono<Payment> lock(long id) {
    return repository.lock(id);
  }

  /** The payment of a cart that was authorised last, held until the caller's transaction ends. */
  public Mono<Payment> lockLatestAuthorised(long cartId) {
    return repository.lockLatestAuthorised(cartId);
  }

  /** The payments of an order. */
  public Flux<Payment> ofOrder(long orderId) {
    return repository.ofOrder(orderId);
  }

  /** Says in the caller's transaction which order a payment pays; it is captured afterwards. */
  public Mono<Void> attach(Payment payment, long orderId) {
    return repository.attach(payment.id(), orderId);
  }

  /**
   * Gives money back: noted first, in the caller's transaction.
   *
   * @return empty when that is more than was paid
   */
  Mono<Payment> noteRefund(long id, long amount) {
    return repository.refunded(id, amount);
  }

  /** Has the provider give money back. */
  Mono<Void> refund(Payment payment, long amount, String key) {
    return provider(payment).refund(payment, amount, key).timeout(properties.timeout());
  }

  /** Whether a payment's money is taken without a merchant's saying so. */
  boolean isCapturedAtOnce(Payment payment) {
    return provider(payment).capturesAtOnce();
  }

  /** Takes what was set aside for a payment. */
  Mono<Capture> capture(Payment payment) {
    return provider(payment).capture(payment).timeout(properties.timeout());
  }

  /** Notes that what was set aside was taken. */
  Mono<Payment> noteCaptured(Payment payment) {
    return repository.move(to(payment, State.CAPTURED), State.AUTHORISED);
  }

  /** Tells the provider that nobody waits for a payment any more. */
  Mono<Void> withdraw(Payment payment) {
    return provider(payment).cancel(payment).timeout(properties.timeout());
  }

  static Payment to(Payment payment, State state) {
    return moved(payment, state, null, null, Map.of());
  }

  /** Notes that a payment was given up. */
  Mono<Payment> noteCancelled(Payment payment) {
    return repository.move(to(payment, State.CANCELLED), State.CANCELLING);
  }

  /** The handles of those who take their money as soon as an order is placed. */
  List<String> capturingAtOnce() {
    return providers.values().stream()
        .filter(PaymentProvider::capturesAtOnce)
        .map(PaymentProvider::handle)
        .toList();
  }

  private PaymentProvider provider(Payment payment) {
    PaymentProvider provider = providers.get(payment.provider());
    if (provider == null) {
      throw new IllegalStateException("Nobody is called " + payment.provider());
    }
    return provider;
  }
}
