package dev.vitrine.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** How calls to stores are guarded. */
class BreakersTest {

  private static final BreakerSettings SETTINGS =
      new BreakerSettings(
          4, 50, Duration.ofMinutes(1), Duration.ofMillis(200), Duration.ofMinutes(1));

  private final SilentStores silent = new SilentStores();
  private final Breakers breakers =
      new Breakers(
          SETTINGS, silent, new StaticListableBeanFactory().getBeanProvider(MeterRegistry.class));

  @Test
  void aCallThatCannotConnectSaysWhichStoreDidNotAnswer() {
    broken()
        .as(StepVerifier::create)
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isInstanceOfSatisfying(
                        StoreUnavailable.class,
                        known -> assertThat(known.store()).isEqualTo(Store.REDIS)));
  }

  @Test
  void aCallThatTakesTooLongFails() {
    breakers
        .guard(Store.REDIS, Mono.never())
        .as(StepVerifier::create)
        .verifyError(StoreUnavailable.class);
  }

  @Test
  void aStoreThatIsKnownToBeSilentIsNotAskedUntilItIsBack() {
    AtomicInteger calls = new AtomicInteger();
    Mono<Integer> call = breakers.guard(Store.REDIS, Mono.fromCallable(calls::incrementAndGet));
    silent.add(Store.REDIS);
    call.as(StepVerifier::create).verifyError(StoreUnavailable.class);
    silent.remove(Store.REDIS);
    call.as(StepVerifier::create).expectNext(1).verifyComplete();
  }

  @Test
  void aStoreThatKeepsFailingIsLeftAlone() {
    AtomicInteger calls = new AtomicInteger();
    Mono<Object> call =
        Mono.defer(
            () -> {
              calls.incrementAndGet();
              return Mono.error(new ConnectException());
            });
    for (int i = 0; i < 10; i++) {
      breakers.guard(Store.REDIS, call).as(StepVerifier::create).verifyError();
    }
    assertThat(calls).hasValue(4);
  }

  @Test
  void anAnswerThatSaysNoDoesNotCountAsAFailure() {
    Mono<Object> refused = Mono.error(new ElasticsearchRefusal(404, "{}"));
    for (int i = 0; i < 10; i++) {
      breakers
          .guard(Store.ELASTICSEARCH, refused)
          .as(StepVerifier::create)
          .verifyError(ElasticsearchRefusal.class);
    }
  }

  @Test
  void aStoreThatFailsLeavesTheOthersAlone() {
    for (int i = 0; i < 10; i++) {
      broken().as(StepVerifier::create).verifyError();
    }
    breakers
        .guard(Store.POSTGRESQL, Mono.just("here"))
        .as(StepVerifier::create)
        .expectNext("here")
        .verifyComplete();
  }

  private Mono<Object> broken() {
    return breakers.guard(Store.REDIS, Mono.error(new ConnectException("refused")));
  }
}
