package dev.vitrine.devservices;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Starting a server's process and waiting for it. */
final class Launch {

  static final String HOST = "127.0.0.1";

  private static final boolean LINUX = System.getProperty("os.name").startsWith("Linux");
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private Launch() {}

  /** A port of the loopback address that nobody listens on. */
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new DevServicesException("No free port is left on " + HOST + ".", e);
    }
  }

  static boolean asRoot() {
    return LINUX && "root".equals(System.getProperty("user.name"));
  }

  /**
   * Starts a command whose output goes to a file. On Linux it gets a session of its own, so that
   * Ctrl-C reaches this process alone and the servers stop after their users.
   */
  static Process start(List<String> command, Map<String, String> environment, Path log) {
    List<String> words = new ArrayList<>(LINUX ? List.of("setsid") : List.of());
    words.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.redirectOutput(log.toFile());
    try {
      return builder.start();
    } catch (IOException e) {
      throw new DevServicesException("Cannot run " + command.getFirst() + ": " + e.getMessage(), e);
    }
  }

  /** Waits until a server answers, and says what its log ends with if it ends instead. */
  static void await(String name, Process process, Path log, BooleanSupplier answers) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!answers.getAsBoolean()) {
      if (!process.isAlive()) {
        throw new DevServicesException(name + " ended at its start: " + lastLine(log));
      }
      if (Instant.now().isAfter(end)) {
        throw new DevServicesException(name + " does not answer; its log is " + log + ".");
      }
      pause();
    }
  }

  private static String lastLine(Path log) {
    try {
      List<String> lines = Files.readAllLines(log).stream().filter(l -> !l.isBlank()).toList();
      return lines.isEmpty() ? "its log " + log + " is empty." : lines.getLast();
    } catch (IOException e) {
      return "its log " + log + " cannot be read.";
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DevServicesException("The start of the servers was interrupted.", e);
    }
  }
}
