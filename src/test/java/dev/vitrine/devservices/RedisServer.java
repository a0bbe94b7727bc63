package dev.vitrine.devservices;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import redis.embedded.core.ExecutableProvider;

/** Redis from the binaries of embedded-redis. */
final class RedisServer {

  static final String NAME = "Redis";

  private static final byte[] PING = "PING\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final int TIMEOUT_MILLIS = 500;

  private RedisServer() {}

  /**
   * Writes the executable. To be done before any server is launched: a process that starts while
   * this one writes inherits the open file for a moment, in which nobody can execute it.
   */
  static Path unpacked(DataFolder data) {
    Path folder = data.of("redis");
    try {
      Files.createDirectories(folder);
      return ExecutableProvider.newJarResourceProvider(folder.toFile()).get().toPath();
    } catch (IOException e) {
      throw new DevServicesException(NAME + " cannot be unpacked: " + e.getMessage(), e);
    }
  }

  /** Starts what was unpacked. */
  static Server start(Path executable, DataFolder data, Reaper reaper) {
    Progress progress = Progress.starting(NAME);
    int port = Launch.freePort();
    Path log = data.of("redis.log");
    Process process = Launch.start(command(executable, data.kept(), port), Map.of(), log);
    reaper.watch(process.toHandle());
    Launch.await(NAME, process, log, () -> answers(port));
    progress.ready(port);
    return new Server(NAME, Launch.HOST, port);
  }

  private static List<String> command(Path executable, boolean appendOnly, int port) {
    return List.of(
        executable.toString(),
        "--bind",
        Launch.HOST,
        "--port",
        Integer.toString(port),
        "--dir",
        executable.getParent().toString(),
        "--save",
        "",
        "--appendonly",
        appendOnly ? "yes" : "no",
        "--appendfsync",
        "always");
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(Launch.HOST, port), TIMEOUT_MILLIS);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.getOutputStream().write(PING);
      return new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII)
          .equals("+PONG");
    } catch (IOException e) {
      return false;
    }
  }
}
