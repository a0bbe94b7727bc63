package dev.vitrine.devservices;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Elasticsearch from the distribution that the build unpacks. */
final class ElasticsearchServer {

  static final String NAME = "Elasticsearch";

  /** The version that {@code elasticsearch-server.version} of the build names. */
  static final String VERSION = "9.5.3";

  private static final Path HOME = DataFolder.distributions().resolve("elasticsearch-" + VERSION);

  /** The distribution's own classes need no proof of being sound at every start. */
  private static final String TRUSTED_CLASSES =
      "-XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote";

  /** Half the work of a start is the optimising compiler's; who measures speed sets his own. */
  private static final String QUICK_START =
      "-Xms512m -Xmx512m -XX:-AlwaysPreTouch -XX:TieredStopAtLevel=1 " + TRUSTED_CLASSES;

  private static final String SETTINGS =
      """
      cluster.name: vitrine
      node.name: vitrine
      discovery.type: single-node
      network.host: %s
      http.port: %d
      transport.port: %d
      path.data: "%s"
      path.logs: "%s"
      xpack.security.enabled: false
      cluster.routing.allocation.disk.threshold_enabled: false
      """;

  private ElasticsearchServer() {}

  /** Starts its process; what comes back waits until it answers. */
  static Launched launch(DataFolder data, Reaper reaper) {
    Progress progress = Progress.starting(NAME + " " + VERSION);
    int port = Launch.freePort();
    Path folder = data.of("elasticsearch");
    Path log = data.of("elasticsearch.log");
    Map<String, String> environment = configure(folder, port);
    AnalysisPlugin.install(HOME, VERSION);
    Process process = Launch.start(command(), environment, log);
    reaper.watch(process.toHandle());
    return new Launched(
        new Server(NAME, Launch.HOST, port),
        () -> {
          await(process, log, port);
          process.descendants().forEach(reaper::watch);
          progress.ready(port);
        });
  }

  private static void await(Process process, Path log, int port) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      Launch.await(NAME, process, log, () -> answers(client, port));
    }
  }

  /** Elasticsearch refuses to run as root; a user namespace makes it user 1000 to itself. */
  private static List<String> command() {
    List<String> words = new ArrayList<>();
    if (Launch.asRoot()) {
      words.addAll(List.of("unshare", "--user", "--map-user=1000", "--map-group=1000"));
    }
    words.add(HOME.resolve("bin/elasticsearch").toString());
    return words;
  }

  private static Map<String, String> configure(Path folder, int port) {
    if (!Files.isDirectory(HOME)) {
      throw new DevServicesException(HOME + " is missing: run ./mvnw test-compile once.");
    }
    try {
      Path config = Files.createDirectories(folder.resolve("config"));
      Path scratch = Files.createDirectories(folder.resolve("tmp"));
      copy("jvm.options", config);
      copy("log4j2.properties", config);
      Files.writeString(config.resolve("elasticsearch.yml"), settings(folder, port));
      return environment(config, scratch);
    } catch (IOException e) {
      throw new DevServicesException(NAME + " cannot be configured: " + e.getMessage(), e);
    }
  }

  private static void copy(String file, Path folder) throws IOException {
    Path source = HOME.resolve("config").resolve(file);
    Files.copy(source, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
  }

  private static String settings(Path folder, int port) {
    Path data = folder.resolve("data");
    Path logs = folder.resolve("logs");
    return SETTINGS.formatted(Launch.HOST, port, Launch.freePort(), data, logs);
  }

  private static Map<String, String> environment(Path config, Path scratch) {
    return Map.of(
        "ES_JAVA_HOME", System.getProperty("java.home"),
        "ES_PATH_CONF", config.toString(),
        "ES_TMPDIR", scratch.toString(),
        "ES_JAVA_OPTS", System.getenv().getOrDefault("ES_JAVA_OPTS", QUICK_START),
        "CLI_JAVA_OPTS", TRUSTED_CLASSES);
  }

  private static boolean answers(HttpClient client, int port) {
    URI health = URI.create("http://" + Launch.HOST + ":" + port + "/_cluster/health");
    HttpRequest request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
    try {
      String body = client.send(request, BodyHandlers.ofString()).body();
      return body.contains("\"status\":\"green\"") || body.contains("\"status\":\"yellow\"");
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
