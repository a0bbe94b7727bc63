package dev.vitrine.pricing.promotion;

import java.util.Comparator;
import java.util.List;

/**
 * Finds the best deal for the shopper: all promotions that go together, one on what the other left,
 * or one that stands alone, whichever takes more off.
 */
public final class Deals {

  private static final Comparator<Promotion> ORDER =
      Comparator.comparingInt(Promotion::priority).reversed().thenComparing(Promotion::handle);

  private Deals() {}

  /** The best deal that promotions make of a basket. */
  public static Deal best(List<Promotion> promotions, PromotionBasket basket) {
    List<Promotion> holding =
        promotions.stream().filter(promotion -> isOpen(promotion, basket)).sorted(ORDER).toList();
    Deal best = Deal.NONE;
    for (Promotion promotion : holding) {
      if (!promotion.exclusive()) {
        best = new Taking(basket, best).take(promotion);
      }
    }
    for (Promotion promotion : holding) {
      if (promotion.exclusive()) {
        Deal alone = new Taking(basket, Deal.NONE).take(promotion);
        best = alone.total() > best.total() ? alone : best;
      }
    }
    return best;
  }

  /**
   * The promotions whose gift a basket earns, in the order in which they go. In the best deal
   * another may exclude them all the same.
   */
  public static List<Promotion> gifts(List<Promotion> promotions, PromotionBasket basket) {
    return promotions.stream()
        .filter(promotion -> promotion.effect() instanceof Effect.Gift)
        .filter(promotion -> isOpen(promotion, basket))
        .sorted(ORDER)
        .toList();
  }

  private static boolean isOpen(Promotion promotion, PromotionBasket basket) {
    return promotion.holdsFor(basket)
        && (!promotion.byCode() || basket.opened().contains(promotion.handle()))
        && !basket.spent().contains(promotion.handle());
  }
}
