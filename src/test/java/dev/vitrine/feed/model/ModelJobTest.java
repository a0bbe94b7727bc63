package dev.vitrine.feed.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Vitrine;
import dev.vitrine.devservices.DevServices;
import dev.vitrine.devservices.Server;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Jobs as they are started beside the shop: each by a process of its own. */
class ModelJobTest {

  private static Process start(String job) throws IOException {
    DevServices services = DevServices.tests();
    Server search = services.elasticsearch();
    ProcessBuilder process =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx300m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Vitrine.class.getName());
    process
        .environment()
        .putAll(
            Map.of(
                "VITRINE_JOB", job,
                "SERVER_PORT", "0",
                "VITRINE_POSTGRESQL_HOST", services.postgres().host(),
                "VITRINE_POSTGRESQL_PORT", Integer.toString(services.postgres().port()),
                "VITRINE_POSTGRESQL_USERNAME", "postgres",
                "VITRINE_REDIS_HOST", services.redis().host(),
                "VITRINE_REDIS_PORT", Integer.toString(services.redis().port()),
                "VITRINE_ELASTICSEARCH_URIS",
                    "http://%s:%d".formatted(search.host(), search.port())));
    return process.redirectErrorStream(true).start();
  }

  private static List<String> log(Process process) throws IOException {
    String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return log.lines().toList();
  }

  @Test
  void theModelsAreLearntByAProcessThatEndsWell() throws IOException, InterruptedException {
    Process process = start("feed-models");
    assertThat(log(process)).anyMatch(line -> line.endsWith("feed-models is done"));
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void aJobThatThereIsNotEndsWithOne() throws IOException, InterruptedException {
    Process process = start("feed-modls");
    assertThat(log(process)).anyMatch(line -> line.contains("VITRINE_JOB names feed-modls"));
    assertThat(process.waitFor()).isEqualTo(1);
  }
}
