package dev.vitrine.customer;

import dev.vitrine.platform.store.StartPhases;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Has the phone numbers of every country read before requests are let in: whoever gave the first
 * one of a country would have a thread that serves connections wait for a file.
 */
@Component
class PhoneNumberLoading implements SmartLifecycle {

  private final AtomicBoolean loaded = new AtomicBoolean();

  @Override
  public void start() {
    PhoneNumbers.load();
    loaded.set(true);
  }

  @Override
  public void stop() {
    loaded.set(false);
  }

  @Override
  public boolean isRunning() {
    return loaded.get();
  }

  @Override
  public int getPhase() {
    return StartPhases.WEB_SERVER + 50;
  }
}
