package dev.vitrine.pricing.promotion;

import dev.vitrine.pricing.quote.LineDiscount;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What promotions take off a basket.
 *
 * @param lines by the line's number, what takes how much off it; never more than it costs
 * @param delivery what is taken off delivery
 * @param used those that took something off
 */
public record Deal(Map<Integer, List<LineDiscount>> lines, long delivery, Set<Promotion> used) {

  /** Nothing is taken off. */
  public static final Deal NONE = new Deal(Map.of(), 0, Set.of());

  /** All that is taken off. */
  public long total() {
    return delivery
        + lines.values().stream()
            .flatMap(List::stream)
            .mapToLong(LineDiscount::amount)
            .reduce(0, Math::addExact);
  }

  /** What is taken off a line. */
  public long off(int line) {
    return lines.getOrDefault(line, List.of()).stream().mapToLong(LineDiscount::amount).sum();
  }

  Deal with(Promotion promotion, Map<Integer, Long> off, long offDelivery) {
    Map<Integer, List<LineDiscount>> more = new HashMap<>(lines);
    off.forEach(
        (line, amount) -> {
          if (amount > 0) {
            LineDiscount discount =
                new LineDiscount(promotion.handle(), promotion.texts().field("title"), amount);
            more.merge(line, List.of(discount), Deal::joined);
          }
        });
    boolean took = offDelivery > 0 || off.values().stream().anyMatch(amount -> amount > 0);
    Set<Promotion> all = new LinkedHashSet<>(used);
    if (took) {
      all.add(promotion);
    }
    return new Deal(more, delivery + offDelivery, all);
  }

  /** The same, used by a promotion that may have taken off nothing. */
  Deal using(Promotion promotion) {
    Set<Promotion> all = new LinkedHashSet<>(used);
    all.add(promotion);
    return new Deal(lines, delivery, all);
  }

  /** Whether a promotion of this handle is part of it. */
  public boolean uses(String handle) {
    return used.stream().anyMatch(promotion -> promotion.handle().equals(handle));
  }

  private static List<LineDiscount> joined(List<LineDiscount> one, List<LineDiscount> other) {
    return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
  }
}
