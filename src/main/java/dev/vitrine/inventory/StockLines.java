package dev.vitrine.inventory;

import dev.vitrine.catalog.Products;
import dev.vitrine.catalog.VariantKey;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.ImportHandler;
import dev.vitrine.platform.intake.ImportLine;
import dev.vitrine.platform.intake.LineOutcome;
import dev.vitrine.platform.intake.ReadLines;
import dev.vitrine.platform.outbox.Outbox;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes in lines of type {@code stock}. */
@Component
class StockLines implements ImportHandler {

  private final StockLevelRepository repository;
  private final Products products;
  private final StockWriter writer;
  private final Outbox outbox;

  StockLines(
      StockLevelRepository repository, Products products, StockWriter writer, Outbox outbox) {
    this.repository = repository;
    this.products = products;
    this.writer = writer;
    this.outbox = outbox;
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
        .flatMap(reader -> read(lines, reader))
        .flatMap(this::write);
  }

  private Mono<ReadLines<SkuLevel>> read(List<ImportLine> lines, StockReader reader) {
    return products
        .variantsBySku(ReadLines.keys(lines, "sku"))
        .map(variants -> ReadLines.of(lines, fields -> read(fields, variants, reader)));
  }

  private static SkuLevel read(
      Fields fields, Map<String, VariantKey> variants, StockReader reader) {
    String sku = fields.key("sku");
    VariantKey variant = variants.getOrDefault(sku, VariantKey.NONE);
    if (variant.equals(VariantKey.NONE) && !sku.isEmpty()) {
      fields.reject("sku", StockCode.UNKNOWN_SKU);
    }
    return new SkuLevel(variant, reader.read(fields, variant.id()));
  }

  private Mono<List<LineOutcome>> write(ReadLines<SkuLevel> lines) {
    return writer
        .write(lines.accepted().stream().map(SkuLevel::level).toList())
        .flatMap(outcomes -> announce(lines.accepted(), outcomes).thenReturn(outcomes))
        .map(lines::outcomes);
  }

  private Mono<Void> announce(List<SkuLevel> levels, List<LineOutcome> outcomes) {
    Set<Long> productIds = new HashSet<>();
    for (int i = 0; i < outcomes.size(); i++) {
      if (!outcomes.get(i).equals(LineOutcome.UNCHANGED)) {
        productIds.add(levels.get(i).variant().productId());
      }
    }
    return outbox.append("product", productIds);
  }

  private record SkuLevel(VariantKey variant, StockStatement level) {}
}
