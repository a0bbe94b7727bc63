package dev.vitrine.platform.store;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Guards calls to stores: a call that takes too long fails, and a store that keeps failing is left
 * alone for a while, as is one that the watch finds silent. Only failures to answer count; an
 * answer that says no is an answer.
 */
@Component
public class Breakers {

  private static final Logger log = LoggerFactory.getLogger(Breakers.class);

  private final BreakerSettings settings;
  private final SilentStores silent;
  private final Map<Store, CircuitBreaker> breakers = new EnumMap<>(Store.class);

  Breakers(BreakerSettings settings, SilentStores silent, ObjectProvider<MeterRegistry> metrics) {
    this.settings = settings;
    this.silent = silent;
    for (Store store : Store.values()) {
      CircuitBreaker breaker = CircuitBreaker.of(store.id(), config(settings));
      breaker.getEventPublisher().onStateTransition(Breakers::report);
      breakers.put(store, breaker);
      metrics.ifAvailable(registry -> gauge(store, breaker, registry));
    }
  }

  /** A call that answers within the usual time or fails with {@link StoreUnavailable}. */
  public <T> Mono<T> guard(Store store, Mono<T> call) {
    return guard(store, call, settings.timeout());
  }

  /** As {@link #guard(Store, Mono)}, for a call that writes many things at once. */
  public <T> Mono<T> guardBulk(Store store, Mono<T> call) {
    return guard(store, call, settings.bulkTimeout());
  }

  private <T> Mono<T> guard(Store store, Mono<T> call, Duration timeout) {
    return silent
        .guard(store, call.timeout(timeout))
        .transformDeferred(CircuitBreakerOperator.of(breaker(store)))
        .onErrorMap(StoreFailures::isUnavailable, failure -> unavailable(store, failure));
  }

  private CircuitBreaker breaker(Store store) {
    CircuitBreaker breaker = breakers.get(store);
    if (breaker == null) {
      throw new IllegalStateException("No breaker for " + store);
    }
    return breaker;
  }

  private static StoreUnavailable unavailable(Store store, Throwable failure) {
    return failure instanceof StoreUnavailable known ? known : new StoreUnavailable(store, failure);
  }

  private static CircuitBreakerConfig config(BreakerSettings settings) {
    return CircuitBreakerConfig.custom()
        .slidingWindowSize(settings.calls())
        .minimumNumberOfCalls(settings.calls())
        .failureRateThreshold(settings.failureRate())
        .waitDurationInOpenState(settings.pause())
        .permittedNumberOfCallsInHalfOpenState(3)
        .recordException(StoreFailures::isUnavailable)
        .build();
  }

  private static void gauge(Store store, CircuitBreaker breaker, MeterRegistry registry) {
    Gauge.builder("vitrine.store.breaker.open", breaker, Breakers::open)
        .description("1 while calls to the store are refused")
        .tag("store", store.id())
        .register(registry);
  }

  private static double open(CircuitBreaker breaker) {
    return breaker.getState() == CircuitBreaker.State.OPEN ? 1 : 0;
  }

  private static void report(
      io.github.resilience4j.circuitbreaker.event.CircuitBreakerOnStateTransitionEvent event) {
    log.warn(
        "The circuit breaker of {} went {}",
        event.getCircuitBreakerName(),
        event.getStateTransition());
  }
}
