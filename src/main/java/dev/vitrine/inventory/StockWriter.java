package dev.vitrine.inventory;

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

/** Writes those stock levels that differ from what is there. */
@Component
class StockWriter {

  private final StockLevelRepository repository;

  StockWriter(StockLevelRepository repository) {
    this.repository = repository;
  }

  /** Writes levels, the last of several for the same place, and tells what became of each. */
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
    List<LineOutcome> outcomes = new ArrayList<>();
    for (StockStatement each : said) {
      Place place = new Place(each.variantId(), each.locationId());
      StockLevel before = standing.get(place);
      StockLevel level =
          each.over(
              changes.getOrDefault(
                  place,
                  before == null
                      ? StockLevel.none(place.variantId(), place.locationId())
                      : before));
      LineOutcome outcome = outcome(level, before);
      outcomes.add(outcome);
      changes.put(place, level);
      if (outcome.equals(LineOutcome.UNCHANGED)) {
        changes.remove(place);
      }
    }
    return changes.isEmpty()
        ? Mono.just(outcomes)
        : repository.write(List.copyOf(changes.values())).thenReturn(outcomes);
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
  }
}
