package dev.vitrine.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackOffTest {

  private final BackOff backOff = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(5));

  @Test
  void doublesUpToItsBound() {
    assertThat(Stream.generate(backOff::afterFailure).limit(5))
        .extracting(Duration::toSeconds)
        .containsExactly(1L, 2L, 4L, 5L, 5L);
  }

  @Test
  void beginsAnewAfterASuccess() {
    backOff.afterFailure();
    backOff.afterFailure();
    backOff.afterSuccess();

    assertThat(backOff.afterFailure()).hasSeconds(1);
  }

  @Test
  void staysAtItsBoundHoweverOftenItFails() {
    Stream.generate(backOff::afterFailure).limit(1000).forEach(wait -> {});

    assertThat(backOff.afterFailure()).hasSeconds(5);
  }
}
