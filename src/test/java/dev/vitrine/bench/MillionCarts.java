package dev.vitrine.bench;

import dev.vitrine.cart.RandomCart;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;

/**
 * Prices a million random carts, in five currencies, with tax inside or on top, under all kinds of
 * promotions, and looks whether each adds up, costs what the listing shows, and is the same when it
 * is priced once more for the order. The seed is an argument; the same one draws the same carts.
 */
public final class MillionCarts {

  private static final long CARTS = 1_000_000;
  private static final int BATCH = 1_000;

  private final LongAdder discounted = new LongAdder();
  private final LongAdder withGifts = new LongAdder();
  private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

  private MillionCarts() {}

  /** Ends with 1 where any cart is wrong. */
  public static void main(String[] args) {
    long seed = args.length == 0 ? System.nanoTime() : Long.parseLong(args[0]);
    System.out.println("Seed " + seed);
    System.exit(new MillionCarts().run(seed));
  }

  private int run(long seed) {
    long started = System.nanoTime();
    LongStream.range(0, CARTS / BATCH).parallel().forEach(batch -> draw(seed, batch));
    System.out.printf(
        "%,d carts in %d s, %,d with discounts, %,d with gifts: %,d faults%n",
        CARTS,
        (System.nanoTime() - started) / 1_000_000_000,
        discounted.sum(),
        withGifts.sum(),
        faults.size());
    faults.stream().limit(5).forEach(System.out::println);
    return faults.isEmpty() ? 0 : 1;
  }

  private void draw(long seed, long batch) {
    List<String> currencies = RandomCart.CURRENCIES;
    String currency = currencies.get((int) (batch % currencies.size()));
    Random dice = new Random(31 * seed + batch);
    for (int i = 0; i < BATCH; i++) {
      RandomCart cart = new RandomCart(dice, currency);
      discounted.add(cart.isDiscounted() ? 1 : 0);
      withGifts.add(cart.holdsGift() ? 1 : 0);
      faults.addAll(cart.faults());
    }
  }
}
