package dev.vitrine.bench;

import dev.vitrine.Vitrine;
import dev.vitrine.devservices.DevServices;
import dev.vitrine.devservices.Server;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The application as a process of its own, which can be killed. */
final class Application {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final DevServices services;
  private final int port;
  private final List<String> settings;
  private Process process;

  private Application(DevServices services, int port, List<String> settings) {
    this.services = services;
    this.port = port;
    this.settings = settings;
    this.process = launch();
    Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
  }

  /** Starts it, and returns when it serves. */
  static Application start(DevServices services, int port, List<String> settings) {
    Application application = new Application(services, port, settings);
    application.await();
    return application;
  }

  /** Ends it as a power cut does. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Starts it again, and returns when it serves. */
  void restart() {
    process = launch();
    await();
  }

  private Process launch() {
    Server postgres = services.postgres();
    Server redis = services.redis();
    Server elasticsearch = services.elasticsearch();
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"));
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), Vitrine.class.getName()));
    words.add("--server.port=" + port);
    words.add("--vitrine.management-key=demo-management-key");
    words.add("--vitrine.postgresql.host=" + postgres.host());
    words.add("--vitrine.postgresql.port=" + postgres.port());
    words.add("--vitrine.postgresql.username=postgres");
    words.add("--vitrine.redis.host=" + redis.host());
    words.add("--vitrine.redis.port=" + redis.port());
    words.add(
        "--vitrine.elasticsearch.uris=http://" + elasticsearch.host() + ":" + elasticsearch.port());
    words.addAll(settings);
    try {
      return new ProcessBuilder(words)
          .redirectErrorStream(true)
          .redirectOutput(
              ProcessBuilder.Redirect.appendTo(new File("target", "application-" + port + ".log")))
          .start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void await() {
    while (!isReady()) {
      if (!process.isAlive()) {
        throw new IllegalStateException("The application does not start; see target/*.log");
      }
      Pause.millis(100);
    }
  }

  private boolean isReady() {
    URI ready = URI.create("http://localhost:" + port + "/readyz");
    try {
      return HTTP.send(HttpRequest.newBuilder(ready).build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
