package dev.vitrine.catalog.product;

import dev.vitrine.catalog.Product;
import dev.vitrine.catalog.ProductPart;
import dev.vitrine.catalog.Products;
import dev.vitrine.catalog.Variant;
import dev.vitrine.catalog.product.ProductBatch.Taken;
import dev.vitrine.platform.intake.ImportHandler;
import dev.vitrine.platform.intake.ImportLine;
import dev.vitrine.platform.intake.LineOutcome;
import dev.vitrine.platform.intake.ReadLines;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Takes in lines of type {@code product}. */
@Component
class ProductLines implements ImportHandler {

  private final ReferenceKeysRepository references;
  private final ProductEntryRepository entries;
  private final Products products;
  private final List<ProductPart> parts;
  private final ProductBatchWriter writer;

  ProductLines(
      ReferenceKeysRepository references,
      ProductEntryRepository entries,
      Products products,
      List<ProductPart> parts,
      ProductBatchWriter writer) {
    this.references = references;
    this.entries = entries;
    this.products = products;
    this.parts = parts;
    this.writer = writer;
  }

  @Override
  public Set<String> types() {
    return Set.of("product");
  }

  @Override
  public String scope(String type) {
    return "catalog:write";
  }

  /** What a line says of prices and stock takes the scopes that their own lines take. */
  @Override
  public Set<String> scopes(ImportLine line) {
    Set<String> scopes = new TreeSet<>(Set.of(scope(line.type())));
    parts.stream()
        .filter(part -> says(line.body(), part.field()))
        .map(ProductPart::scope)
        .forEach(scopes::add);
    return scopes;
  }

  private static boolean says(JsonNode line, String field) {
    return line.has(field)
        || line.path("variants").valueStream().anyMatch(variant -> variant.has(field));
  }

  @Override
  public Optional<String> key(ImportLine line) {
    return line.text("externalId");
  }

  @Override
  public Mono<List<LineOutcome>> handle(List<ImportLine> lines) {
    return references
        .find(Names.of(lines))
        .flatMap(found -> open(found, lines))
        .flatMap(batch -> write(batch, lines));
  }

  private Mono<ProductBatch> open(References found, List<ImportLine> lines) {
    Set<String> externalIds = ReadLines.keys(lines, "externalId");
    return entries
        .lock(externalIds)
        .then(products.byExternalIds(externalIds).collectList())
        .flatMap(present -> open(found, present, lines));
  }

  private Mono<ProductBatch> open(References found, List<Product> present, List<ImportLine> lines) {
    return Flux.fromIterable(parts)
        .concatMap(part -> begin(part, present, lines).map(it -> Map.entry(part.field(), it)))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue)
        .map(begun -> new ProductBatch(found, begun, present));
  }

  private static Mono<ProductPart.Batch> begin(
      ProductPart part, List<Product> present, List<ImportLine> lines) {
    Set<String> spokenOf =
        lines.stream()
            .filter(line -> says(line.body(), part.field()))
            .flatMap(line -> line.text("externalId").map(String::strip).stream())
            .collect(Collectors.toSet());
    return part.begin(
        present.stream()
            .filter(product -> spokenOf.contains(product.externalId()))
            .flatMap(product -> product.variants().stream())
            .collect(Collectors.toMap(Variant::sku, Variant::id)));
  }

  private Mono<List<LineOutcome>> write(ProductBatch batch, List<ImportLine> lines) {
    batch.foresee(lines);
    List<Taken> taken = lines.stream().map(batch::take).toList();
    return writer
        .write(batch)
        .map(changedSkus -> taken.stream().map(each -> each.with(changedSkus)).toList());
  }
}
