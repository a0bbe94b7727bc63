package dev.vitrine.bench;

import dev.vitrine.Vitrine;
import dev.vitrine.devservices.DevServicesConfiguration;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures Vitrine on this machine, servers and load included, and prints the table of {@code
 * docs/performance.md}. Every row stands beside its baseline from the same run: figures of two runs
 * or two machines say little about each other, ratios do.
 *
 * <p>{@code VITRINE_BENCH_CATALOGUE} names a folder of product files as {@code
 * docs/import-electronics.md} describes them; without it a catalogue of the same size is made up.
 */
public final class Benchmark {

  static final List<Integer> CONNECTIONS = List.of(1, 16, 64);
  private static final Duration WARM_UP = Duration.ofSeconds(seconds("VITRINE_BENCH_WARM_UP", 20));
  private static final Duration TIME = Duration.ofSeconds(seconds("VITRINE_BENCH_TIME", 10));

  private static final Set<String> ROWS =
      Set.of(
          System.getenv()
              .getOrDefault("VITRINE_BENCH_ROWS", "pages,unseen,searches,fresh")
              .split(","));

  private final Shop shop;
  private final BenchRoutes routes;

  private Benchmark(Shop shop, BenchRoutes routes) {
    this.shop = shop;
    this.routes = routes;
  }

  /** Runs all of it. */
  public static void main(String[] args) {
    long start = System.nanoTime();
    ConfigurableApplicationContext context =
        SpringApplication.from(Vitrine::main)
            .with(DevServicesConfiguration.class, BenchRoutes.class)
            .run(
                "--server.port=0",
                "--vitrine.management-key=" + Shop.KEY,
                "--logging.level.root=warn")
            .getApplicationContext();
    System.out.printf("Servers and application ready after %.1f s%n", since(start));
    System.exit(new Benchmark(new Shop(context), context.getBean(BenchRoutes.class)).exit());
  }

  /** Runs all of it; the servers end with the process, so a failure must end it too. */
  private int exit() {
    try {
      run();
      return 0;
    } catch (RuntimeException failure) {
      failure.printStackTrace();
      return 1;
    }
  }

  private void run() {
    shop.fill();
    if (ROWS.contains("pages")) {
      pages();
    }
    if (ROWS.contains("unseen")) {
      new UnseenListings(shop, WARM_UP, TIME).run();
    }
    if (ROWS.contains("searches")) {
      new UnseenSearches(shop, WARM_UP, TIME).run();
    }
    if (ROWS.contains("fresh")) {
      new Freshness(shop).run();
    }
    System.out.printf(
        "%nMemory of the process: %d MB resident, load generator included%n", Memory.resident());
  }

  private void pages() {
    Map<String, Object> listing = Map.of("path", shop.category(), "filters", List.of());
    Map<String, Object> page = Map.of("slug", shop.slug());
    System.out.println(
        "\n| operation | connections | a second | p50 ms | p95 ms | p99 ms | bytes | of memory |");
    System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|");
    compare("product page", Operations.PRODUCT_PAGE, page);
    compare("home page", Operations.HOME_PAGE, Map.of());
    compare("listing with facets", Operations.LISTING, listing);
    floor();
  }

  private void compare(String name, String document, Map<String, Object> variables) {
    String body = shop.json(Map.of("query", document, "variables", variables));
    routes.record(name, document, variables, shop.ask(body));
    Load vitrine = Load.of(shop.url("/graphql"), () -> body);
    Load memory = Load.of(shop.url("/bench/memory?name=" + name.replace(' ', '-')), () -> body);
    vitrine.run(16, WARM_UP);
    memory.run(16, WARM_UP);
    for (int connections : CONNECTIONS) {
      Figures mine = vitrine.run(connections, TIME);
      Figures baseline = memory.run(connections, TIME);
      row(name, connections, mine, "%.2f".formatted(mine.perSecond() / baseline.perSecond()));
      row(name + ", memory", connections, baseline, "1");
    }
  }

  private void floor() {
    Load floor = Load.of(shop.url("/bench/floor"), () -> "{}");
    floor.run(16, Duration.ofSeconds(5));
    row("a plain route, 14 kB", 16, floor.run(16, TIME), "");
  }

  static void row(String name, int connections, Figures figures, String ratio) {
    System.out.printf(
        "| %s | %d | %,.0f | %.2f | %.2f | %.2f | %,d | %s |%s%n",
        name,
        connections,
        figures.perSecond(),
        figures.p50(),
        figures.p95(),
        figures.p99(),
        figures.bytes(),
        ratio,
        figures.failures() == 0 ? "" : " " + figures.failures() + " FAILED");
  }

  static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  static long seconds(String variable, long otherwise) {
    String value = System.getenv(variable);
    return value == null ? otherwise : Long.parseLong(value);
  }
}
