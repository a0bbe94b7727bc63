package dev.vitrine.bench;

import static dev.vitrine.cart.Shopper.input;
import static dev.vitrine.cart.Shopper.line;

import dev.vitrine.cart.Goods;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import dev.vitrine.checkout.Till;
import dev.vitrine.devservices.DevServices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Kills the application at random moments of 300 checkouts, starts it again each time, and looks
 * afterwards whether every order is whole or absent, whether the shelves are what the ledger says,
 * and whether anybody paid for nothing. The shoppers ask again, by the same keys, whatever was not
 * answered; every tenth gives up after paying. The seed is an argument; the same one kills at the
 * same counts of answered requests.
 */
public final class KilledCheckouts {

  private static final int CHECKOUTS = 300;
  private static final int SHOPPERS = 8;
  private static final int SCARCE = 40;
  private static final List<String> CARDS =
      List.of("4242424242424242", "4242424242424242", "4000000000000341", "4000000000000002");

  private final AtomicInteger requests = new AtomicInteger();
  private final Map<String, String> numbers = new ConcurrentHashMap<>();
  private final AtomicInteger refused = new AtomicInteger();
  private final DevServices services = DevServices.tests();
  private final int port;
  private final Application application;
  private final Random random;

  private KilledCheckouts(long seed) {
    this.random = new Random(seed);
    this.port = freePort();
    this.application =
        Application.start(
            services,
            port,
            List.of(
                "--vitrine.payment.demo=true",
                "--vitrine.payment.timeout=300ms",
                "--vitrine.payment.patience=1s",
                "--vitrine.payment.abandoned-after=4s",
                "--vitrine.checkout.reservation=4s"));
  }

  /** Runs all of it; ends with 1 when anything is not as it must be. */
  public static void main(String[] args) {
    long seed = args.length == 0 ? System.nanoTime() : Long.parseLong(args[0]);
    System.out.println("Seed " + seed);
    KilledCheckouts killed = new KilledCheckouts(seed);
    try {
      System.exit(killed.run());
    } catch (RuntimeException failure) {
      failure.printStackTrace();
      System.exit(1);
    }
  }

  private int run() {
    try {
      Goods goods = new Goods(port);
      List<String> variants =
          List.of(goods.product("kill-plenty", 10_000), goods.product("kill-scarce", SCARCE));
      int kills = shop(variants);
      Ledger ledger = Ledger.of(services.postgres());
      ledger.awaitRecovery();
      System.out.printf(
          "%d checkouts, %d kills, %d orders told to shoppers, %d refused%n",
          CHECKOUTS, kills, numbers.size(), refused.get());
      return ledger.tell(numbers) ? 0 : 1;
    } finally {
      application.kill();
    }
  }

  private int shop(List<String> variants) {
    int kills = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(SHOPPERS)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < CHECKOUTS; i++) {
        int number = i;
        all.add(threads.submit(() -> checkout(number, variants)));
      }
      while (all.stream().anyMatch(future -> !future.isDone())) {
        int at = requests.get() + 100 + random.nextInt(300);
        while (requests.get() < at && all.stream().anyMatch(future -> !future.isDone())) {
          Pause.millis(1);
        }
        Pause.millis(random.nextInt(20));
        application.kill();
        kills++;
        application.restart();
      }
      for (Future<?> future : all) {
        future.resultNow();
      }
    }
    return kills;
  }

  private void checkout(int number, List<String> variants) {
    Shopper shopper = Shopper.of(port);
    String variant = variants.get(number % 5 == 0 ? 1 : 0);
    String cart =
        insist(() -> shopper.cart("g-de", List.of(line(variant, 1 + number % 3)))).text("/cart/id");
    insist(() -> Till.complete(shopper, cart, Till.BERLIN));
    Map<String, Object> card = new HashMap<>();
    card.put("provider", "demo");
    card.put("details", Map.of("card", CARDS.get(number % CARDS.size())));
    card.put("idempotencyKey", "pay-" + number);
    insist(() -> shopper.mutate("PaymentStart", input(cart, card)));
    if (number % 10 == 9) {
      return;
    }
    Answer placed =
        insist(
            () ->
                shopper.mutate("OrderPlace", input(cart, Map.of("idempotencyKey", "o-" + number))));
    if (placed.refusals().isEmpty()) {
      numbers.put(placed.text("/order/number"), placed.json("/order/cost/total/minorUnits"));
    } else {
      refused.incrementAndGet();
    }
  }

  /** Asks until there is an answer. */
  private Answer insist(Supplier<Answer> request) {
    while (true) {
      try {
        Answer answer = request.get();
        requests.incrementAndGet();
        if (answer.status() == 200 && !answer.body().has("errors")) {
          return answer;
        }
      } catch (UncheckedIOException | tools.jackson.core.JacksonException killed) {
        Pause.millis(50);
      }
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
