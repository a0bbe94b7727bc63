package dev.vitrine.bench;

/** Waits on a thread that has nothing else to do. */
final class Pause {

  private Pause() {}

  static void millis(long time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
