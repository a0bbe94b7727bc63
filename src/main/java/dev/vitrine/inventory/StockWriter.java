package dev.vitrine.inventory;

import dev.vitrine.platform.intake.FormCode;
import dev.vitrine.platform.intake.LineOutcome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes those stock levels that differ from what is there. */
@Component
class StockWriter {

  private final StockLevelRepository repository;

  StockWriter(StockLevelRepository repository) {
    this.repository = repository;
  }

  /**
   * Writes levels, each of several for the same place merged into the one before, and tells what
   * became of each. One that gives no quantity where nothing is counted is refused.
   */
  Mono<List<LineOutcome>> write(List<StockStatement> said) {
    Set<Long> variantIds = new HashSet<>();
    said.forEach(level -> variantIds.add(level.variantId()));
    return said.isEmpty()
        ? Mono.just(List.of())
        : repository.current(variantIds).collectList().flatMap(current -> write(said, current));
  }

  private Mono<List<LineOutcome>> write(List<StockStatement> said, List<StockLevel> current) {
    Map<Place, StockLevel> standing = new HashMap<>();
    current.forEach(level -> standing.put(Place.of(level), level));
    Map<Place, StockLevel> changes = new LinkedHashMap<>();
    List<LineOutcome> outcomes = said.stream().map(each -> apply(each, standing, changes)).toList();
    return changes.isEmpty()
        ? Mono.just(outcomes)
        : repository.write(List.copyOf(changes.values())).thenReturn(outcomes);
  }

  /** Notes what a statement changes beside what stands; nothing where it changes nothing. */
  private static LineOutcome apply(
      StockStatement said, Map<Place, StockLevel> standing, Map<Place, StockLevel> changes) {
    Place place = new Place(said.variantId(), said.locationId());
    StockLevel stored = standing.get(place);
    StockLevel before = changes.getOrDefault(place, stored == null ? place.empty() : stored);
    if (before.quantity() == null && !said.quantity().isPresent()) {
      return LineOutcome.Rejected.of(FormCode.REQUIRED, "quantity", null);
    }
    StockLevel after = said.over(before);
    LineOutcome outcome = outcome(after, stored);
    changes.put(place, after);
    if (outcome.equals(LineOutcome.UNCHANGED)) {
      changes.remove(place);
    }
    return outcome;
  }

  private static LineOutcome outcome(StockLevel level, @Nullable StockLevel standing) {
    if (standing == null) {
      return level.quantity() == null ? LineOutcome.UNCHANGED : LineOutcome.CREATED;
    }
    return level.equals(standing) ? LineOutcome.UNCHANGED : LineOutcome.UPDATED;
  }

  private record Place(long variantId, long locationId) {
    static Place of(StockLevel level) {
      return new Place(level.variantId(), level.locationId());
    }

    StockLevel empty() {
      return StockLevel.none(variantId, locationId);
    }
  }
}
