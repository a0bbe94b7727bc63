package dev.vitrine.inventory;

import dev.vitrine.catalog.ProductPart;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.LineOutcome;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes in the {@code stock} of variants on product lines. */
@Component
class StockPart implements ProductPart {

  private final StockLevelRepository repository;
  private final StockWriter writer;

  StockPart(StockLevelRepository repository, StockWriter writer) {
    this.repository = repository;
    this.writer = writer;
  }

  @Override
  public String field() {
    return "stock";
  }

  @Override
  public String scope() {
    return "stock:write";
  }

  @Override
  public Mono<Batch> begin(Map<String, Long> present) {
    return Mono.zip(
        repository.locations().map(StockReader::new), counted(present), StockBatch::new);
  }

  /** The locations where variants are counted, by SKU. */
  private Mono<Map<String, Set<Long>>> counted(Map<String, Long> present) {
    return present.isEmpty()
        ? Mono.just(Map.of())
        : repository
            .current(present.values())
            .collect(
                Collectors.groupingBy(
                    StockLevel::variantId,
                    Collectors.mapping(StockLevel::locationId, Collectors.toSet())))
            .map(counted -> bySku(present, counted));
  }

  private static Map<String, Set<Long>> bySku(
      Map<String, Long> present, Map<Long, Set<Long>> counted) {
    return present.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, each -> counted.getOrDefault(each.getValue(), Set.of())));
  }

  private final class StockBatch implements Batch {

    private final StockReader reader;
    private final Map<String, Set<Long>> counted;

    StockBatch(StockReader reader, Map<String, Set<Long>> counted) {
      this.reader = reader;
      this.counted = counted;
    }

    @Override
    public void check(String sku, Fields variant, List<Fields> before) {
      Set<Long> known = new HashSet<>(counted.getOrDefault(sku, Set.of()));
      before.forEach(said -> reader.readAll(said, 0).forEach(level -> level.note(known)));
      reader.check(variant, known);
    }

    @Override
    public Mono<Set<Long>> write(Map<Long, List<Fields>> variants) {
      List<StockStatement> levels =
          variants.entrySet().stream()
              .flatMap(each -> each.getValue().stream().flatMap(said -> of(each.getKey(), said)))
              .toList();
      return writer.write(levels).map(outcomes -> changed(levels, outcomes));
    }

    private Stream<StockStatement> of(long variantId, Fields said) {
      return reader.readAll(said, variantId).stream();
    }

    private static Set<Long> changed(List<StockStatement> levels, List<LineOutcome> outcomes) {
      Set<Long> changed = new HashSet<>();
      for (int i = 0; i < outcomes.size(); i++) {
        if (!outcomes.get(i).equals(LineOutcome.UNCHANGED)) {
          changed.add(levels.get(i).variantId());
        }
      }
      return changed;
    }
  }
}
