package dev.vitrine.pricing;

import dev.vitrine.platform.intake.LineOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes prices: an entry that says something new supersedes the one that stood. */
@Component
class PriceWriter {

  private final PriceEntryRepository repository;

  PriceWriter(PriceEntryRepository repository) {
    this.repository = repository;
  }

  /**
   * Writes prices by variant; of several with the same market, currency and window the last counts.
   *
   * @return for each price, in order, what became of it
   */
  Mono<List<LineOutcome>> write(List<VariantPrice> prices) {
    Set<Long> variantIds = new HashSet<>();
    prices.forEach(price -> variantIds.add(price.variantId()));
    return prices.isEmpty()
        ? Mono.just(List.of())
        : repository.current(variantIds).flatMap(current -> write(prices, current));
  }

  /** A price and the key of the variant that it is for. */
  record VariantPrice(long variantId, EnteredPrice price) {}

  private Mono<List<LineOutcome>> write(
      List<VariantPrice> prices, Map<Long, List<PriceEntry>> current) {
    Map<Slot, PriceEntry> standing = new HashMap<>();
    current.forEach(
        (variantId, entries) ->
            entries.forEach(entry -> standing.put(new Slot(variantId, entry.key()), entry)));
    Map<Slot, ObjectNode> rows = new LinkedHashMap<>();
    List<LineOutcome> outcomes = new ArrayList<>();
    for (VariantPrice price : prices) {
      Slot slot = new Slot(price.variantId(), price.price().key());
      LineOutcome outcome = outcome(standing.get(slot), price.price());
      outcomes.add(outcome);
      if (outcome.equals(LineOutcome.UNCHANGED)) {
        rows.remove(slot);
      } else {
        rows.put(slot, row(price));
      }
    }
    return rows.isEmpty()
        ? Mono.just(outcomes)
        : repository.write(List.copyOf(rows.values())).thenReturn(outcomes);
  }

  private static LineOutcome outcome(@Nullable PriceEntry standing, EnteredPrice said) {
    if (said.isSaidBy(standing)) {
      return LineOutcome.UNCHANGED;
    }
    return standing == null ? LineOutcome.CREATED : LineOutcome.UPDATED;
  }

  private static ObjectNode row(VariantPrice said) {
    EnteredPrice price = said.price();
    return JsonNodeFactory.instance
        .objectNode()
        .put("variant_id", said.variantId())
        .put("market_id", price.key().marketId())
        .put("currency", price.key().currency())
        .put("amount", price.amount())
        .put("compare_at", price.compareAt())
        .put("starts_at", text(price.key().startsAt()))
        .put("ends_at", text(price.key().endsAt()));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private record Slot(long variantId, PriceEntry.Key key) {}
}
