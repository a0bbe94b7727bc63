package dev.vitrine.inventory;

import dev.vitrine.catalog.VariantKey;
import dev.vitrine.catalog.VariantLines;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.ImportHandler;
import dev.vitrine.platform.intake.ImportLine;
import dev.vitrine.platform.intake.LineOutcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes in lines of type {@code stock}. */
@Component
class StockLines implements ImportHandler {

  private final StockLevelRepository repository;
  private final VariantLines variants;
  private final StockWriter writer;

  StockLines(StockLevelRepository repository, VariantLines variants, StockWriter writer) {
    this.repository = repository;
    this.variants = variants;
    this.writer = writer;
  }

  @Override
  public Set<String> types() {
    return Set.of("stock");
  }

  @Override
  public String scope(String type) {
    return "stock:write";
  }

  @Override
  public Optional<String> key(ImportLine line) {
    return line.text("sku")
        .flatMap(sku -> line.text("location").map(location -> sku + '\n' + location));
  }

  @Override
  public Mono<List<LineOutcome>> handle(List<ImportLine> lines) {
    return repository
        .locations()
        .map(StockReader::new)
        .flatMap(reader -> variants.read(lines, StockCode.UNKNOWN_SKU, level(reader)))
        .flatMap(read -> variants.write(read, writer::write));
  }

  private static BiFunction<Fields, VariantKey, StockStatement> level(StockReader reader) {
    return (fields, variant) -> reader.read(fields, variant.id());
  }
}
