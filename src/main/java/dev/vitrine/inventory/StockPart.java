package dev.vitrine.inventory;

import dev.vitrine.catalog.ProductPart;
import dev.vitrine.catalog.StatementBatch;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.LineOutcome;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        repository.locations().map(StockReader::new),
        StatementBatch.standing(present, this::counted),
        Levels::new);
  }

  /** The locations where variants are counted. */
  private Mono<Map<Long, Set<Long>>> counted(Collection<Long> variantIds) {
    return repository
        .current(variantIds)
        .collect(
            Collectors.groupingBy(
                StockLevel::variantId,
                Collectors.mapping(StockLevel::locationId, Collectors.toSet())));
  }

  private final class Levels extends StatementBatch<StockStatement, Long> {

    private final StockReader reader;

    Levels(StockReader reader, Map<String, Set<Long>> counted) {
      super(counted);
      this.reader = reader;
    }

    @Override
    protected List<StockStatement> read(Fields variant, long variantId) {
      return reader.readAll(variant, variantId);
    }

    @Override
    protected void check(Fields variant, Set<Long> there) {
      reader.check(variant, there);
    }

    @Override
    protected void note(StockStatement said, Set<Long> there) {
      said.note(there);
    }

    @Override
    protected long variantId(StockStatement said) {
      return said.variantId();
    }

    @Override
    protected Mono<List<LineOutcome>> write(List<StockStatement> said) {
      return writer.write(said);
    }
  }
}
