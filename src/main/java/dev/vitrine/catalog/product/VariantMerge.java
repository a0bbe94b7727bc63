package dev.vitrine.catalog.product;

import dev.vitrine.catalog.Product;
import dev.vitrine.catalog.Variant;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.Patch.Absent;
import dev.vitrine.platform.intake.Patch.Cleared;
import dev.vitrine.platform.intake.Patch.Given;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A product's variants after a line: those that the line lists, in its order; without a list, one
 * whose SKU is the product's external id, which the product's own line speaks of.
 */
final class VariantMerge {

  private final References references;
  private final Set<String> partFields;

  /**
   * Merges the variants of a batch.
   *
   * @param partFields the fields of a variant that others read
   */
  VariantMerge(References references, Set<String> partFields) {
    this.references = references;
    this.partFields = partFields;
  }

  List<Variant> merge(Fields line, Product current, ProductPatch patch) {
    return switch (patch.variants()) {
      case Given<List<VariantPatch>>(var listed) when !listed.isEmpty() -> listed(current, listed);
      case Given<List<VariantPatch>> none -> only(current, patch.only());
      case Cleared<List<VariantPatch>> none -> only(current, patch.only());
      case Absent<List<VariantPatch>> unsaid -> unlisted(line, current, patch);
    };
  }

  private List<Variant> listed(Product current, List<VariantPatch> listed) {
    Map<String, Variant> bySku = bySku(current);
    List<Variant> merged = new ArrayList<>();
    for (VariantPatch patch : listed) {
      checkOwner(current, patch);
      Variant before = bySku.get(patch.sku());
      merged.add(
          patch.over(
              before, before == null ? references.provisionalKey() : before.id(), merged.size()));
    }
    checkOptions(listed, merged);
    merged.sort(Comparator.comparingInt(Variant::position));
    return List.copyOf(merged);
  }

  private List<Variant> only(Product current, VariantPatch only) {
    return listed(current, List.of(only));
  }

  private List<Variant> unlisted(Fields line, Product current, ProductPatch patch) {
    if (current.variants().isEmpty()) {
      return only(current, patch.only());
    }
    if (!patch.only().saysAnything(partFields)) {
      return current.variants();
    }
    if (current.variants().size() > 1) {
      line.reject("variants", ProductCode.SEVERAL_VARIANTS);
      return current.variants();
    }
    Variant single = current.variants().getFirst();
    return List.of(patch.only().withSku(single.sku()).over(single, single.id(), single.position()));
  }

  private void checkOwner(Product current, VariantPatch patch) {
    references
        .variant(patch.sku())
        .map(References.OwnedVariant::owner)
        .filter(owner -> !owner.equals(current.externalId()))
        .ifPresent(
            owner -> patch.fields().reject("sku", ProductCode.SKU_TAKEN, Map.of("owner", owner)));
  }

  /** Shoppers could not tell such variants apart; where there are no options, nobody has to. */
  private static void checkOptions(List<VariantPatch> patches, List<Variant> merged) {
    Map<Map<String, String>, String> seen = new HashMap<>();
    for (int i = 0; i < merged.size(); i++) {
      Variant variant = merged.get(i);
      String other =
          variant.options().isEmpty() ? null : seen.putIfAbsent(variant.options(), variant.sku());
      if (other != null) {
        patches.get(i).fields().reject("options", ProductCode.SAME_OPTIONS, Map.of("sku", other));
      }
    }
  }

  private static Map<String, Variant> bySku(Product product) {
    return product.variants().stream().collect(Collectors.toMap(Variant::sku, Function.identity()));
  }
}
