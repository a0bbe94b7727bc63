package dev.vitrine.bench;

import dev.vitrine.devservices.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PostgreSQL's own benchmark, the simple update ({@code -N}), from the path or from where {@code
 * PGBENCH} says. Its tables lie in the same database as the shop's.
 */
final class Pgbench {

  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
  private static final String SCALE = "20";

  private Pgbench() {}

  /** Transactions a second over so many connections. */
  static double transactions(Server postgres, int connections, Duration time) {
    run(postgres, "-i", "-q", "-s", SCALE);
    String clients = Integer.toString(connections);
    String seconds = Long.toString(time.toSeconds());
    String said = run(postgres, "-N", "-n", "-c", clients, "-j", "2", "-T", seconds);
    Matcher rate = RATE.matcher(said);
    if (!rate.find()) {
      throw new IllegalStateException("pgbench says no rate: " + said);
    }
    return Double.parseDouble(rate.group(1));
  }

  private static String run(Server postgres, String... words) {
    List<String> command = new ArrayList<>();
    command.add(System.getenv().getOrDefault("PGBENCH", "pgbench"));
    command.addAll(List.of(words));
    command.addAll(List.of("-h", postgres.host(), "-p", Integer.toString(postgres.port())));
    command.addAll(List.of("-U", "postgres", "vitrine"));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException("pgbench is not there: name it in PGBENCH", missing);
    }
  }
}
