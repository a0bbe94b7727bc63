package dev.vitrine.bench;

import dev.vitrine.Vitrine;
import dev.vitrine.cart.Carts;
import dev.vitrine.cart.Contract;
import dev.vitrine.cart.Goods;
import dev.vitrine.cart.Shopper;
import dev.vitrine.devservices.DevServices;
import dev.vitrine.devservices.DevServicesConfiguration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import reactor.core.publisher.Mono;

/**
 * Measures carts and orders beside {@code pgbench -N} on the same PostgreSQL, and prints the table
 * of {@code docs/reliability.md}; with {@code VITRINE_BENCH_ROWS} only {@code carts} or {@code
 * orders}. Every row is asked for {@code VITRINE_BENCH_WARM_UP} seconds before it counts. Orders
 * are spread over so many variants that they do not wait for each other's stock more than in a
 * shop.
 */
public final class CartRates {

  private static final int VARIANTS = 40;
  private static final int LINES = 20;
  private static final int CARTS = 400;
  private static final int MANY_CARTS = 20_000;
  private static final int ORDERS = 40_000;
  private static final int CONNECTIONS = 16;
  private static final Duration WARM_UP =
      Duration.ofSeconds(Benchmark.seconds("VITRINE_BENCH_WARM_UP", 90));
  private static final Duration TIME =
      Duration.ofSeconds(Benchmark.seconds("VITRINE_BENCH_TIME", 10));

  private final Shop shop;
  private final CartRows rows;
  private final List<String> variants;

  private CartRates(ConfigurableApplicationContext context) {
    int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    Goods goods = new Goods(port);
    this.shop = new Shop(context);
    this.variants =
        IntStream.range(0, VARIANTS).mapToObj(i -> goods.product("rate-" + i, 1_000_000)).toList();
    this.rows = new CartRows(context, Shopper.of(port));
  }

  /** Runs all of it. */
  public static void main(String[] args) {
    ConfigurableApplicationContext context =
        SpringApplication.from(Vitrine::main)
            .with(DevServicesConfiguration.class)
            .run(
                "--server.port=0",
                "--vitrine.management-key=demo-management-key",
                "--logging.level.root=warn")
            .getApplicationContext();
    try {
      new CartRates(context).run();
      System.exit(0);
    } catch (RuntimeException failure) {
      failure.printStackTrace();
      System.exit(1);
    }
  }

  private void run() {
    System.out.println("| what | connections | a second | p50 ms | p95 ms | of pgbench |");
    System.out.println("|---|--:|--:|--:|--:|--:|");
    double baseline = Pgbench.transactions(DevServices.tests().postgres(), CONNECTIONS, TIME);
    System.out.printf("| pgbench -N | %d | %,.0f | | | 1 |%n", CONNECTIONS, baseline);
    if (wanted("carts")) {
      carts(baseline);
    }
    if (wanted("orders")) {
      orders(baseline);
    }
  }

  private static boolean wanted(String row) {
    return row.equals(Objects.requireNonNullElse(System.getenv("VITRINE_BENCH_ROWS"), row));
  }

  private void carts(double baseline) {
    List<String> ids = rows.copies(variants.subList(0, LINES), CARTS);
    Load adding = load(() -> add(ids));
    adding.run(CONNECTIONS, WARM_UP);
    Figures few = adding.run(CONNECTIONS, TIME);
    row("cartLinesAdd, " + CARTS + " carts of 20 lines", few, baseline);
    Load reading = load(() -> read(ids));
    reading.run(CONNECTIONS, WARM_UP);
    row("cart", reading.run(CONNECTIONS, TIME), baseline);
    rows.copies(variants.subList(0, LINES), MANY_CARTS);
    rows.analyze();
    Figures many = adding.run(CONNECTIONS, TIME);
    row("cartLinesAdd beside 20,000 carts more", many, baseline);
    System.out.printf("Median beside 20,000 carts more: %.2f times%n", many.p50() / few.p50());
    reads(ids.getFirst());
  }

  private Load load(Supplier<String> bodies) {
    return Load.of(shop.url("/graphql"), bodies);
  }

  private String add(List<String> ids) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    Map<String, ?> line = Shopper.line(variants.get(random.nextInt(LINES)), 1);
    String cart = ids.get(random.nextInt(ids.size()));
    return body("CartLinesAdd", Map.of("input", Map.of("cartId", cart, "lines", List.of(line))));
  }

  private String read(List<String> ids) {
    return body("Cart", Map.of("id", ids.get(ThreadLocalRandom.current().nextInt(ids.size()))));
  }

  private String body(String operation, Map<String, ?> variables) {
    return shop.json(
        Map.of(
            "query", Contract.document(operation),
            "operationName", operation,
            "variables", variables));
  }

  private void orders(double baseline) {
    List<String> ids = new ArrayList<>();
    for (String variant : variants) {
      ids.addAll(rows.paidCopies(variant, ORDERS / VARIANTS));
    }
    Collections.shuffle(ids);
    rows.analyze();
    AtomicInteger next = new AtomicInteger();
    Load placing = load(() -> place(ids, next));
    placing.run(CONNECTIONS, WARM_UP);
    long before = rows.orders();
    int from = next.get();
    Figures figures = placing.run(CONNECTIONS, TIME);
    row("orderPlace", figures, baseline);
    System.out.printf(
        "%d of %d requests became orders, %d prepared%n",
        rows.orders() - before, next.get() - from, ids.size());
  }

  private String place(List<String> ids, AtomicInteger next) {
    String cart = ids.get(Math.min(next.getAndIncrement(), ids.size() - 1));
    return body("OrderPlace", Map.of("input", Map.of("cartId", cart)));
  }

  /** What a cache of carts could save: its look-up instead of PostgreSQL's. */
  private void reads(String id) {
    Carts carts = shop.context().getBean(Carts.class);
    ReactiveStringRedisTemplate redis = shop.context().getBean(ReactiveStringRedisTemplate.class);
    redis.opsForValue().set("bench", "x".repeat(12_000)).block();
    System.out.printf("A cart of 20 lines out of PostgreSQL: %.2f ms%n", median(carts.find(id)));
    System.out.printf(
        "12 kB out of Redis, not parsed: %.2f ms%n", median(redis.opsForValue().get("bench")));
  }

  private static double median(Mono<?> call) {
    for (int i = 0; i < 500; i++) {
      call.block();
    }
    long[] nanos = new long[1000];
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      call.block();
      nanos[i] = System.nanoTime() - start;
    }
    java.util.Arrays.sort(nanos);
    return nanos[nanos.length / 2] / 1e6;
  }

  private static void row(String name, Figures figures, double baseline) {
    System.out.printf(
        "| %s | %d | %,.0f | %.1f | %.1f | %.2f |%s%n",
        name,
        CONNECTIONS,
        figures.perSecond(),
        figures.p50(),
        figures.p95(),
        figures.perSecond() / baseline,
        figures.failures() == 0 ? "" : " " + figures.failures() + " FAILED");
  }
}
