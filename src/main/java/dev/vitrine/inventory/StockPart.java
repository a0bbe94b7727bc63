package dev.vitrine.inventory;

import dev.vitrine.catalog.ProductPart;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.LineOutcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  public Mono<Batch> begin() {
    return repository.locations().map(locations -> new StockBatch(new StockReader(locations)));
  }

  private final class StockBatch implements Batch {

    private final StockReader reader;

    StockBatch(StockReader reader) {
      this.reader = reader;
    }

    @Override
    public void check(Fields variant) {
      reader.readAll(variant, 0);
    }

    @Override
    public Mono<Set<Long>> write(Map<Long, Fields> variants) {
      List<StockStatement> levels = new ArrayList<>();
      variants.forEach((variantId, fields) -> levels.addAll(reader.readAll(fields, variantId)));
      return writer.write(levels).map(outcomes -> changed(levels, outcomes));
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
