package dev.vitrine.devservices;

import dev.vitrine.platform.store.StartPhases;
import dev.vitrine.platform.store.StartStep;

/** Has the application begin its work once the slowest of the development servers answers. */
final class LastServer extends StartStep {

  LastServer() {
    super(StartPhases.SNAPSHOTS + 50);
  }

  @Override
  protected void run() {
    DevServices.awaitDevelopment();
  }
}
