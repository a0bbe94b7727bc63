package dev.vitrine.cart;

import dev.vitrine.inventory.Availability;
import dev.vitrine.inventory.Stocks;
import dev.vitrine.market.Market;
import dev.vitrine.platform.mutation.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Whether there is enough of what a cart holds. It is looked at, not taken: what a cart holds
 * others may buy until its order is placed.
 */
@Component
class StockCheck {

  private final Stocks stocks;

  StockCheck(Stocks stocks) {
    this.stocks = stocks;
  }

  /**
   * Refuses lines of which there are too few.
   *
   * @param asked by the number of a line that grew, where in the arguments that was asked for
   */
  Mono<List<Refusal>> enough(CartDraft draft, Market market, Map<Integer, List<String>> asked) {
    Set<Long> variants = new HashSet<>();
    asked.keySet().stream()
        .flatMap(number -> draft.line(number).stream())
        .forEach(line -> variants.addAll(line.demand().keySet()));
    return variants.isEmpty()
        ? Mono.just(List.of())
        : stocks.of(variants, market).map(found -> refusals(draft, asked, found));
  }

  private static List<Refusal> refusals(
      CartDraft draft, Map<Integer, List<String>> asked, Map<Long, Availability> stock) {
    Map<Long, Integer> demand = draft.cart().chosenDemand();
    List<Refusal> refusals = new ArrayList<>();
    asked.forEach(
        (number, path) ->
            draft
                .line(number)
                .map(line -> available(line, demand, stock))
                .filter(available -> available >= 0)
                .ifPresent(available -> refusals.add(refusal(number, path, available))));
    return refusals;
  }

  private static Refusal refusal(int number, List<String> path, int available) {
    return new Refusal("INSUFFICIENT_STOCK", path, Map.of("line", number, "available", available));
  }

  /** How many of the line there could be at most; -1 where there are enough. */
  private static int available(
      CartLine line, Map<Long, Integer> demand, Map<Long, Availability> stock) {
    int most = Integer.MAX_VALUE;
    boolean enough = true;
    Map<Long, Integer> own = new HashMap<>(line.demand());
    for (Map.Entry<Long, Integer> part : own.entrySet()) {
      Availability found = stock.get(part.getKey());
      Integer counted = found == null ? Integer.valueOf(0) : found.quantity();
      if (counted == null) {
        continue;
      }
      int wanted = demand.getOrDefault(part.getKey(), 0);
      enough &= wanted <= counted;
      int left = Math.max(0, counted - (wanted - part.getValue()));
      int each = Math.max(1, part.getValue() / line.quantity());
      most = Math.min(most, left / each);
    }
    return enough ? -1 : most;
  }
}
