package dev.vitrine.devservices;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** PostgreSQL from the binaries of io.zonky. */
final class PostgresServer {

  static final String NAME = "PostgreSQL";
  static final String USER = "postgres";
  static final String DATABASE = "vitrine";

  private static final String LOG = "postgresql.log";
  private static final String PID_FILE = "postmaster.pid";

  private PostgresServer() {}

  static Server start(DataFolder data, Reaper reaper) {
    Progress progress = Progress.starting(NAME);
    Path folder = data.of("postgresql");
    try {
      endOrphan(folder);
      EmbeddedPostgres postgres = builder(folder, data.of(LOG)).start();
      ProcessHandle.of(pid(folder)).ifPresent(reaper::watch);
      Server server = new Server(NAME, Launch.HOST, postgres.getPort());
      Database.of(server, DATABASE);
      progress.ready(server.port());
      return server;
    } catch (IOException | RuntimeException e) {
      String log = "; its log is " + data.of(LOG) + ".";
      throw new DevServicesException(NAME + " does not start: " + e.getMessage() + log, e);
    }
  }

  private static EmbeddedPostgres.Builder builder(Path folder, Path log) {
    Path binaries = DataFolder.distributions().resolve("postgresql-binaries");
    System.setProperty("ot.epg.working-dir", binaries.toString());
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setOverrideWorkingDirectory(binaries.toFile())
        .setPort(Launch.freePort())
        .setServerConfig("shared_preload_libraries", "pg_stat_statements")
        .setOutputRedirector(Redirect.appendTo(log.toFile()))
        .setErrorRedirector(Redirect.appendTo(log.toFile()))
        .setPGStartupWait(Duration.ofMinutes(2));
  }

  /** Its own launcher starts it, so it is not known to the reaper from its first moment. */
  private static void endOrphan(Path folder) throws IOException {
    if (Files.exists(folder.resolve(PID_FILE))) {
      Optional<ProcessHandle> orphan =
          ProcessHandle.of(pid(folder))
              .filter(process -> process.info().command().orElse("").endsWith("postgres"));
      orphan.ifPresent(ProcessHandle::destroy);
      orphan.ifPresent(Reaper::awaitEnd);
    }
  }

  private static long pid(Path folder) throws IOException {
    return Long.parseLong(Files.readAllLines(folder.resolve(PID_FILE)).getFirst().strip());
  }
}
