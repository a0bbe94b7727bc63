package dev.vitrine.devservices;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Tells the developer who waits what is going on, one line a step. */
final class Progress {

  private final Instant since = Instant.now();
  private final String name;

  private Progress(String name) {
    this.name = name;
  }

  static Progress starting(String name) {
    say("Starting " + name + " …");
    return new Progress(name);
  }

  void ready(int port) {
    double seconds = Duration.between(since, Instant.now()).toMillis() / 1000.0;
    say(String.format(Locale.ROOT, "%s is ready after %.1f s on port %d", name, seconds, port));
  }

  static void say(String line) {
    System.out.println("[dev services] " + line);
  }
}
