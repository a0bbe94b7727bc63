package dev.vitrine.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.blockhound.BlockingOperationError;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

class BlockingCallsTest {

  @Test
  void whatBlocksAThreadThatMustNotFails() {
    StepVerifier.create(
            Mono.fromRunnable(BlockingCallsTest::sleep).subscribeOn(Schedulers.parallel()))
        .expectErrorSatisfies(
            failure ->
                assertThat(Exceptions.unwrap(failure)).isInstanceOf(BlockingOperationError.class))
        .verify(Duration.ofSeconds(10));
  }

  private static void sleep() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
