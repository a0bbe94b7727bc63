package dev.vitrine.devservices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Sees to it that no server outlives this process. It ends them at an orderly exit; a shell beside
 * this process does so when this process is killed, because its input closes then; and a file names
 * the servers, so that the next start finds those that survived even that.
 */
final class Reaper {

  private static final String SHELL =
      """
      trap '' INT TERM HUP
      pids=
      while read -r pid; do pids="$pids $pid"; done
      for pid in $pids; do kill -TERM "$pid" 2>/dev/null; done
      for second in 1 2 3 4 5 6 7 8 9 10; do
        alive=
        for pid in $pids; do kill -0 "$pid" 2>/dev/null && alive=1; done
        [ -z "$alive" ] && exit 0
        sleep 1
      done
      for pid in $pids; do kill -s KILL -- "-$pid" || kill -s KILL "$pid"; done 2>/dev/null
      """;

  private static final long GRACE_SECONDS = 10;

  private final Path file;
  private final Process shell;
  private final List<ProcessHandle> servers = new ArrayList<>();
  private boolean ended;

  private Reaper(Path file, Process shell) {
    this.file = file;
    this.shell = shell;
  }

  /** Ends what an earlier process left behind for this data, and watches over what comes. */
  static Reaper of(DataFolder data) {
    Path file = data.path().resolveSibling(data.path().getFileName() + ".pids");
    try {
      Files.createDirectories(file.getParent());
      endLeftovers(file);
      Files.writeString(file, line(ProcessHandle.current()));
      return new Reaper(file, watch());
    } catch (IOException e) {
      throw new DevServicesException("Cannot watch over the servers: " + e.getMessage(), e);
    }
  }

  private static Process watch() throws IOException {
    return new ProcessBuilder("sh", "-c", SHELL)
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.DISCARD)
        .start();
  }

  /** Ends this server, too, when the time comes: at once where it has come already. */
  synchronized void watch(ProcessHandle server) {
    if (ended) {
      server.destroy();
      return;
    }
    servers.add(server);
    try {
      Files.writeString(file, line(server), StandardOpenOption.APPEND);
      shell.getOutputStream().write((server.pid() + "\n").getBytes(StandardCharsets.US_ASCII));
      shell.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the servers and waits until they are gone. */
  synchronized void end() {
    ended = true;
    servers.forEach(ProcessHandle::destroy);
    servers.forEach(Reaper::awaitEnd);
    servers.clear();
    try {
      Files.deleteIfExists(file);
      shell.getOutputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void endLeftovers(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    List<String> lines = Files.readAllLines(file);
    Optional<ProcessHandle> owner = lines.stream().findFirst().flatMap(Reaper::alive);
    if (owner.isPresent()) {
      throw new DevServicesException(
          "The servers already run for process " + owner.get().pid() + ": end it first.");
    }
    List<ProcessHandle> leftovers = lines.stream().flatMap(l -> alive(l).stream()).toList();
    leftovers.forEach(ProcessHandle::destroy);
    leftovers.forEach(Reaper::awaitEnd);
  }

  /** Waits until a server is gone that was told to end, and ends it by force if it does not. */
  static void awaitEnd(ProcessHandle server) {
    try {
      server.onExit().get(GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      endByForce(server);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      endByForce(server);
    }
  }

  /** Elasticsearch is a child of the process that starts it. */
  private static void endByForce(ProcessHandle server) {
    List<ProcessHandle> family = Stream.concat(server.descendants(), Stream.of(server)).toList();
    family.forEach(ProcessHandle::destroyForcibly);
  }

  /** A process by its id and its start, since ids are used again. */
  static String line(ProcessHandle process) {
    return process.pid() + " " + start(process) + "\n";
  }

  private static String start(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("");
  }

  private static Optional<ProcessHandle> alive(String line) {
    String[] words = line.split(" ", 2);
    return ProcessHandle.of(Long.parseLong(words[0]))
        .filter(ProcessHandle::isAlive)
        .filter(process -> start(process).equals(words[1]));
  }
}
