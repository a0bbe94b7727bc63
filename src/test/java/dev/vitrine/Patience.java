package dev.vitrine;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Waits for what happens by and by. Long enough for a machine that is busy with other things. */
public final class Patience {

  private Patience() {}

  /** A condition that must come true within a minute. */
  public static ConditionFactory await() {
    return Awaitility.await()
        .pollInterval(Duration.ofMillis(50))
        .atMost(Duration.ofMinutes(1))
        .ignoreExceptions();
  }
}
