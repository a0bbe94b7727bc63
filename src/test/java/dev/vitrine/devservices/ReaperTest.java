package dev.vitrine.devservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaperTest {

  @TempDir Path folder;

  private DataFolder data;
  private Process server;

  @BeforeEach
  void startServer() throws IOException {
    data = new DataFolder(folder.resolve("data"), true);
    server = new ProcessBuilder("sleep", "600").start();
  }

  @AfterEach
  void endServer() {
    server.destroyForcibly();
  }

  @Test
  void endsItsServers() {
    Reaper reaper = Reaper.of(data);
    reaper.watch(server.toHandle());
    reaper.end();
    assertThat(server.isAlive()).isFalse();
  }

  @Test
  void endsWhatAKilledProcessLeftBehind() throws Exception {
    Process owner = new ProcessBuilder("sleep", "600").start();
    Files.writeString(
        folder.resolve("data.pids"),
        Reaper.line(owner.toHandle()) + Reaper.line(server.toHandle()));
    owner.destroyForcibly().waitFor();
    Reaper.of(data).end();
    assertThat(server.waitFor(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void sparesAProcessThatOnlyHasTheNumberOfAFormerServer() throws IOException {
    Files.writeString(
        folder.resolve("data.pids"), "1 long ago\n" + server.pid() + " 2020-01-01T00:00:00Z\n");
    Reaper.of(data).end();
    assertThat(server.isAlive()).isTrue();
  }

  @Test
  void refusesDataThatServersOfALivingProcessUse() {
    Reaper reaper = Reaper.of(data);
    assertThatThrownBy(() -> Reaper.of(data))
        .isInstanceOf(DevServicesException.class)
        .hasMessageContaining("already run for process " + ProcessHandle.current().pid());
    reaper.end();
  }
}
