package dev.vitrine.pricing;

import dev.vitrine.platform.intake.FormCode;
import dev.vitrine.platform.intake.LineOutcome;
import dev.vitrine.pricing.EnteredPrice.Amounts;
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
   * Writes prices by variant; of several with the same market, currency and window each is merged
   * into the one before. One that gives no amount where no price stands is refused.
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
    Map<Slot, Amounts> changes = new LinkedHashMap<>();
    List<LineOutcome> outcomes =
        prices.stream().map(price -> apply(price, standing, changes)).toList();
    List<ObjectNode> rows =
        changes.entrySet().stream().map(each -> row(each.getKey(), each.getValue())).toList();
    return rows.isEmpty() ? Mono.just(outcomes) : repository.write(rows).thenReturn(outcomes);
  }

  /** Notes what a price changes beside what stands; nothing where it changes nothing after all. */
  private static LineOutcome apply(
      VariantPrice said, Map<Slot, PriceEntry> standing, Map<Slot, Amounts> changes) {
    EnteredPrice price = said.price();
    Slot slot = new Slot(said.variantId(), price.key());
    Amounts stored = Amounts.of(standing.get(slot));
    Amounts before = changes.getOrDefault(slot, stored);
    if (price.needsOne() && before.amount() == null) {
      return LineOutcome.Rejected.of(FormCode.REQUIRED, "amount", null);
    }
    Amounts after = price.over(before);
    changes.put(slot, after);
    if (after.isSameAs(stored)) {
      changes.remove(slot);
      return LineOutcome.UNCHANGED;
    }
    return stored.amount() == null ? LineOutcome.CREATED : LineOutcome.UPDATED;
  }

  private static ObjectNode row(Slot slot, Amounts amounts) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("variant_id", slot.variantId())
        .put("market_id", slot.key().marketId())
        .put("currency", slot.key().currency())
        .put("amount", amounts.amount())
        .put("compare_at", amounts.compareAt())
        .put("starts_at", text(slot.key().startsAt()))
        .put("ends_at", text(slot.key().endsAt()));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private record Slot(long variantId, PriceEntry.Key key) {}
}
