package dev.vitrine.pricing.promotion;

import dev.vitrine.market.Texts;
import dev.vitrine.platform.snapshot.Snapshot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Draws what merchants promise, about things that are called {@code s1} to {@code s8}. */
public final class RandomPromotions {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Random dice;
  private final String currency;

  private RandomPromotions(Random dice, String currency) {
    this.dice = dice;
    this.currency = currency;
  }

  /** Some promotions, of every kind. */
  public static Drawn draw(Random dice, String currency) {
    List<Promotion> drawn = new RandomPromotions(dice, currency).some();
    Snapshot<List<Promotion>> snapshot = new Snapshot<>("promotion", Mono.just(drawn));
    snapshot.refresh().block();
    List<String> byCode = drawn.stream().filter(Promotion::byCode).map(Promotion::handle).toList();
    List<String> giving =
        drawn.stream()
            .filter(promotion -> promotion.effect() instanceof Effect.Gift)
            .map(Promotion::handle)
            .toList();
    return new Drawn(new Promotions(snapshot, new PromotionRepository(null, null)), byCode, giving);
  }

  private List<Promotion> some() {
    List<Promotion> some = new ArrayList<>();
    for (Effect effect : all()) {
      if (dice.nextInt(3) == 0) {
        some.add(promotion("p" + some.size(), effect));
      }
    }
    return List.copyOf(some);
  }

  private List<Effect> all() {
    return List.of(
        new Effect.Percent(BigDecimal.valueOf(1 + dice.nextInt(100))),
        new Effect.Percent(BigDecimal.valueOf(1 + dice.nextInt(9_999), 2)),
        new Effect.Amount(Map.of(currency, amount(200_000))),
        new Effect.BuyGet(1 + dice.nextInt(3), 1 + dice.nextInt(2), percent()),
        new Effect.Tiers(List.of(new Effect.Tier(3, percent()), new Effect.Tier(9, percent()))),
        new Effect.BundlePrice(
            Map.of("s1", 1 + dice.nextInt(2), "s2", 1), Map.of(currency, amount(40_000))),
        new Effect.FreeDelivery(),
        new Effect.Gift("s1"),
        new Effect.Gift("s3"));
  }

  private BigDecimal percent() {
    return dice.nextBoolean() ? HUNDRED : BigDecimal.valueOf(dice.nextInt(10_000), 2);
  }

  private BigDecimal amount(int most) {
    return BigDecimal.valueOf(dice.nextInt(most), 3);
  }

  private Promotion promotion(String handle, Effect effect) {
    return new Promotion(
        1,
        handle,
        effect,
        scope(),
        dice.nextInt(3) == 0 ? Map.of(currency, amount(300_000)) : null,
        null,
        null,
        dice.nextInt(8) == 0,
        dice.nextInt(3) == 0,
        dice.nextInt(4) == 0,
        dice.nextInt(3),
        null,
        null,
        null,
        null,
        Texts.NONE);
  }

  private @Nullable AppliesTo scope() {
    List<String> skus = List.of("s" + (1 + dice.nextInt(8)), "s" + (1 + dice.nextInt(8)));
    return dice.nextBoolean() ? null : new AppliesTo(skus, null, null, null, null);
  }

  /**
   * Promotions as the shop holds them.
   *
   * @param byCode the handles of those that a code opens
   * @param giving the handles of those that give something
   */
  public record Drawn(Promotions promotions, List<String> byCode, List<String> giving) {}
}
