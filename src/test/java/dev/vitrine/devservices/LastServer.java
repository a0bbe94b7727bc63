package dev.vitrine.devservices;

import dev.vitrine.platform.store.StartPhases;
import org.springframework.context.SmartLifecycle;

/** Has the application begin its work once the slowest of the development servers answers. */
final class LastServer implements SmartLifecycle {

  private volatile boolean running;

  @Override
  public void start() {
    DevServices.awaitDevelopment();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return StartPhases.SNAPSHOTS + 50;
  }
}
