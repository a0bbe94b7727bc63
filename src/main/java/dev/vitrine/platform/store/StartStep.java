package dev.vitrine.platform.store;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.SmartLifecycle;

/** Something that is done once while the application starts, before requests are let in. */
public abstract class StartStep implements SmartLifecycle {

  private final int phase;
  private final AtomicBoolean done = new AtomicBoolean();

  /** A step of one of the {@link StartPhases}. */
  protected StartStep(int phase) {
    this.phase = phase;
  }

  /** Does it; the start waits for it, and fails with it. */
  protected abstract void run();

  @Override
  public final void start() {
    run();
    done.set(true);
  }

  @Override
  public final void stop() {
    done.set(false);
  }

  @Override
  public final boolean isRunning() {
    return done.get();
  }

  @Override
  public final int getPhase() {
    return phase;
  }
}
