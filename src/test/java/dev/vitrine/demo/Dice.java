package dev.vitrine.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Chance that is the same on every run: each question has its own seed, so that adding a product
 * leaves the others as they were.
 */
final class Dice {

  private final SplittableRandom random;

  private Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  /** The dice for one question, such as {@code Dice.of("stock", sku, location)}. */
  static Dice of(String... question) {
    byte[] name = String.join("|", question).getBytes(StandardCharsets.UTF_8);
    return new Dice(UUID.nameUUIDFromBytes(name).getMostSignificantBits());
  }

  /** A whole number from {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  /** True in {@code percent} of a hundred cases. */
  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** A number from 0 up to, but never, 1. */
  double share() {
    return random.nextDouble();
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
