package dev.vitrine.pricing.promotion;

import dev.vitrine.market.Money;
import dev.vitrine.pricing.promotion.Effect.Amount;
import dev.vitrine.pricing.promotion.Effect.BundlePrice;
import dev.vitrine.pricing.promotion.Effect.BuyGet;
import dev.vitrine.pricing.promotion.Effect.FreeDelivery;
import dev.vitrine.pricing.promotion.Effect.Gift;
import dev.vitrine.pricing.promotion.Effect.Percent;
import dev.vitrine.pricing.promotion.Effect.Tier;
import dev.vitrine.pricing.promotion.Effect.Tiers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes off a basket what one promotion takes, after what others took. Amounts are rounded half up
 * to the steps that the market displays; never more is taken off a line than is left of it.
 *
 * @param basket the basket
 * @param before what others took
 */
record Taking(PromotionBasket basket, Deal before) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  Deal take(Promotion promotion) {
    List<PromotedLine> lines = basket.lines().stream().filter(promotion::appliesTo).toList();
    return switch (promotion.effect()) {
      case Percent(BigDecimal percent) -> before.with(promotion, percent(lines, percent), 0);
      case Amount(Map<String, BigDecimal> amounts) ->
          before.with(promotion, amount(lines, minor(amounts)), 0);
      case BuyGet deal -> before.with(promotion, buyGet(lines, deal), 0);
      case Tiers(List<Tier> tiers) -> before.with(promotion, tiers(lines, tiers), 0);
      case BundlePrice set -> before.with(promotion, bundle(lines, set), 0);
      case FreeDelivery free ->
          before.with(
              promotion, Map.of(), lines.isEmpty() ? 0 : basket.delivery() - before.delivery());
      case Gift(String sku) -> gift(promotion, sku);
    };
  }

  private Map<Integer, Long> percent(List<PromotedLine> lines, BigDecimal percent) {
    Map<Integer, Long> off = new HashMap<>();
    lines.forEach(line -> off.put(line.number(), off(line, share(left(line), percent))));
    return off;
  }

  /** Shared by what is left of the lines, by largest remainder, in whole steps. */
  private Map<Integer, Long> amount(List<PromotedLine> lines, long amount) {
    long step = step();
    long left = lines.stream().mapToLong(this::left).sum();
    long steps = Math.min(amount, left) / step;
    if (steps <= 0) {
      return Map.of();
    }
    List<Long> weights = lines.stream().map(this::left).toList();
    List<Money> shares = new Money(steps, basket.currency()).allocate(weights);
    Map<Integer, Long> off = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      off.put(lines.get(i).number(), off(lines.get(i), shares.get(i).minorUnits() * step));
    }
    return off;
  }

  private Map<Integer, Long> buyGet(List<PromotedLine> lines, BuyGet deal) {
    long all = lines.stream().mapToLong(PromotedLine::quantity).sum();
    long free = all / (deal.buy() + deal.get()) * deal.get();
    Map<Integer, Long> off = new HashMap<>();
    for (PromotedLine line :
        lines.stream().sorted(Comparator.comparingLong(PromotedLine::unitPrice)).toList()) {
      long here = Math.min(free, line.quantity());
      free -= here;
      off.put(line.number(), off(line, share(line.unitPrice() * here, deal.percent())));
    }
    return off;
  }

  private Map<Integer, Long> tiers(List<PromotedLine> lines, List<Tier> tiers) {
    long all = lines.stream().mapToLong(PromotedLine::quantity).sum();
    Optional<Tier> reached =
        tiers.stream().filter(tier -> all >= tier.from()).max(Comparator.comparingInt(Tier::from));
    return reached.map(tier -> percent(lines, tier.percent())).orElse(Map.of());
  }

  private Map<Integer, Long> bundle(List<PromotedLine> lines, BundlePrice set) {
    List<PromotedLine> members =
        lines.stream().filter(line -> set.skus().containsKey(line.sku())).toList();
    long sets = sets(members, set);
    long price = minor(set.prices());
    if (sets == 0 || !set.prices().containsKey(basket.currency())) {
      return Map.of();
    }
    long usual =
        set.skus().entrySet().stream()
            .mapToLong(each -> unitPrice(members, each.getKey()) * each.getValue())
            .sum();
    return amount(members, Math.max(0, usual - price) * sets);
  }

  private static long sets(List<PromotedLine> members, BundlePrice set) {
    return set.skus().entrySet().stream()
        .mapToLong(each -> quantity(members, each.getKey()) / Math.max(1, each.getValue()))
        .min()
        .orElse(0);
  }

  private static long quantity(List<PromotedLine> lines, String sku) {
    return lines.stream()
        .filter(line -> line.sku().equals(sku))
        .mapToLong(PromotedLine::quantity)
        .sum();
  }

  private static long unitPrice(List<PromotedLine> lines, String sku) {
    return lines.stream()
        .filter(line -> line.sku().equals(sku))
        .mapToLong(PromotedLine::unitPrice)
        .findFirst()
        .orElse(0);
  }

  /** What was put there as its gift, even where that costs nothing anyway; else one chosen. */
  private Deal gift(Promotion promotion, String sku) {
    return basket.lines().stream()
        .filter(line -> line.isGiftOf(promotion) && line.sku().equals(sku))
        .findFirst()
        .map(line -> before.with(promotion, Map.of(line.number(), left(line)), 0).using(promotion))
        .orElseGet(() -> before.with(promotion, oneOf(sku), 0));
  }

  private Map<Integer, Long> oneOf(String sku) {
    return basket.lines().stream()
        .filter(line -> line.isChosen() && line.sku().equals(sku))
        .findFirst()
        .map(line -> Map.of(line.number(), off(line, line.unitPrice())))
        .orElse(Map.of());
  }

  private long off(PromotedLine line, long wanted) {
    return Math.clamp(wanted, 0, left(line));
  }

  private long left(PromotedLine line) {
    return line.subtotal() - before.off(line.number());
  }

  private long share(long amount, BigDecimal percent) {
    BigDecimal step = BigDecimal.valueOf(step());
    return BigDecimal.valueOf(amount)
        .multiply(percent)
        .divide(HUNDRED.multiply(step), 0, RoundingMode.HALF_UP)
        .multiply(step)
        .longValueExact();
  }

  private long step() {
    return Math.max(1, Money.of(basket.step(), basket.currency()).minorUnits());
  }

  private long minor(Map<String, BigDecimal> amounts) {
    BigDecimal amount = amounts.get(basket.currency());
    return amount == null ? 0 : Money.of(amount, basket.currency()).minorUnits();
  }
}
