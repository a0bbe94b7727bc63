package dev.vitrine.catalog.product;

import dev.vitrine.catalog.Product;
import dev.vitrine.catalog.ProductPart;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.ImportLine;
import dev.vitrine.platform.intake.LineOutcome;
import dev.vitrine.platform.intake.LineOutcome.Rejected;
import dev.vitrine.platform.intake.Patch.Given;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lines that are taken in together: what each of them comes to, and what must be written. */
final class ProductBatch {

  private final References references;
  private final Map<String, ProductPart.Batch> parts;
  private final ProductMerge merge;
  private final Map<String, ProductState> states = new LinkedHashMap<>();
  private final List<Product> deleted = new ArrayList<>();

  /**
   * A batch of which nothing was read yet.
   *
   * @param parts what reads fields that are not the catalogue's own, by field
   * @param present the products that the lines are about and that the database has
   */
  ProductBatch(
      References references, Map<String, ProductPart.Batch> parts, Collection<Product> present) {
    this.references = references;
    this.parts = parts;
    this.merge = new ProductMerge(references, parts.keySet());
    present.forEach(product -> states.put(product.externalId(), ProductState.of(product)));
  }

  /**
   * Lets go of the slugs that lines will take from their products, before any line is taken, so
   * that products can swap theirs. Should such a line be refused after all, the database refuses
   * its slug to the other product, and the lines are taken in one by one.
   */
  void foresee(List<ImportLine> lines) {
    for (ImportLine line : lines) {
      line.text("externalId")
          .map(states::get)
          .ifPresent(state -> references.vacate(state.product(), line.body()));
    }
  }

  /**
   * What became of a line, as far as the catalogue's own fields say.
   *
   * @param skus the variants of which the line also said what others write
   */
  record Taken(LineOutcome outcome, Set<String> skus) {

    /** The outcome, now that it is known which variants others changed. */
    LineOutcome with(Set<String> changedSkus) {
      return outcome.equals(LineOutcome.UNCHANGED) && skus.stream().anyMatch(changedSkus::contains)
          ? LineOutcome.UPDATED
          : outcome;
    }
  }

  Taken take(ImportLine line) {
    Fields fields = line.fields();
    String externalId = fields.key("externalId");
    boolean isDeletion = fields.bool("deleted").over(false, false);
    return fields
        .rejected()
        .map(ProductBatch::refused)
        .orElseGet(() -> isDeletion ? delete(externalId) : merge(fields, externalId));
  }

  private static Taken refused(Rejected outcome) {
    return new Taken(outcome, Set.of());
  }

  private Taken delete(String externalId) {
    Optional<Product> present =
        Optional.ofNullable(states.remove(externalId)).map(ProductState::before);
    present.ifPresent(deleted::add);
    present.ifPresent(references::release);
    return new Taken(present.isPresent() ? LineOutcome.UPDATED : LineOutcome.UNCHANGED, Set.of());
  }

  private Taken merge(Fields line, String externalId) {
    ProductState current = states.getOrDefault(externalId, ProductState.blank(externalId));
    ProductPatch patch = ProductPatch.read(line, externalId, references);
    Product merged = merge.merge(line, current.product(), patch);
    Map<String, Fields> said = said(patch, merged);
    parts
        .values()
        .forEach(part -> said.forEach((sku, each) -> part.check(sku, each, current.said(sku))));
    return line.rejected().map(ProductBatch::refused).orElseGet(() -> keep(current, merged, said));
  }

  private Taken keep(ProductState current, Product merged, Map<String, Fields> said) {
    ProductState next = current.after(merged, said);
    references.claim(current.product(), merged);
    states.put(merged.externalId(), next);
    return new Taken(outcome(current, merged), said.keySet());
  }

  private static LineOutcome outcome(ProductState current, Product merged) {
    if (merged.equals(current.product())) {
      return LineOutcome.UNCHANGED;
    }
    return current.isThere() ? LineOutcome.UPDATED : LineOutcome.CREATED;
  }

  /** The readers of those variants of which the line says what others write. */
  private Map<String, Fields> said(ProductPatch patch, Product merged) {
    Map<String, Fields> said = new HashMap<>();
    if (patch.variants() instanceof Given<List<VariantPatch>>(var listed) && !listed.isEmpty()) {
      listed.forEach(variant -> said.put(variant.sku(), variant.fields()));
    } else if (merged.variants().size() == 1) {
      said.put(merged.variants().getFirst().sku(), patch.only().fields());
    }
    said.values().removeIf(fields -> parts.keySet().stream().noneMatch(fields::has));
    return said;
  }

  /** What reads and writes fields that are not the catalogue's own. */
  Collection<ProductPart.Batch> parts() {
    return parts.values();
  }

  References references() {
    return references;
  }

  /** The products after all lines, those that nothing changed among them. */
  Collection<ProductState> states() {
    return states.values();
  }

  List<Product> deleted() {
    return deleted;
  }
}
