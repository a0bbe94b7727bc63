package dev.vitrine.catalog;

import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.ImportLine;
import dev.vitrine.platform.intake.LineOutcome;
import dev.vitrine.platform.intake.ReadLines;
import dev.vitrine.platform.intake.RejectionCode;
import dev.vitrine.platform.outbox.Outbox;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Import lines that each say something of one variant, which they name by its {@code sku}. */
@Component
public class VariantLines {

  private final Products products;
  private final Outbox outbox;

  VariantLines(Products products, Outbox outbox) {
    this.products = products;
    this.outbox = outbox;
  }

  /**
   * Reads lines, with the variants that they name.
   *
   * @param unknown why a line is refused that names no variant of the shop
   * @param reader reads what a line says of its variant, and reports what is wrong with it; the
   *     variant is {@link VariantKey#NONE} on a line that is refused anyhow
   */
  public <T> Mono<ReadLines<OfVariant<T>>> read(
      List<ImportLine> lines, RejectionCode unknown, BiFunction<Fields, VariantKey, T> reader) {
    return products
        .variantsBySku(ReadLines.keys(lines, "sku"))
        .map(known -> ReadLines.of(lines, fields -> read(fields, known, unknown, reader)));
  }

  private static <T> OfVariant<T> read(
      Fields fields,
      Map<String, VariantKey> known,
      RejectionCode unknown,
      BiFunction<Fields, VariantKey, T> reader) {
    String sku = fields.key("sku");
    VariantKey variant = known.getOrDefault(sku, VariantKey.NONE);
    if (variant.equals(VariantKey.NONE) && !sku.isEmpty()) {
      fields.reject("sku", unknown);
    }
    return new OfVariant<>(variant, reader.apply(fields, variant));
  }

  /**
   * Writes what accepted lines say, and announces the products whose variants it changes.
   *
   * @param writer writes statements and gives, in their order, what became of each; it may yet
   *     refuse some
   * @return an outcome for every line, in order
   */
  public <T> Mono<List<LineOutcome>> write(
      ReadLines<OfVariant<T>> lines, Function<List<T>, Mono<List<LineOutcome>>> writer) {
    return writer
        .apply(lines.accepted().stream().map(OfVariant::said).toList())
        .flatMap(outcomes -> announce(lines.accepted(), outcomes).thenReturn(outcomes))
        .map(lines::outcomes);
  }

  private <T> Mono<Void> announce(List<OfVariant<T>> written, List<LineOutcome> outcomes) {
    Set<Long> productIds = new HashSet<>();
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i).isWritten()) {
        productIds.add(written.get(i).variant().productId());
      }
    }
    return outbox.append("product", productIds);
  }

  /**
   * A variant and what a line says of it.
   *
   * @param variant which one
   * @param said what the line says
   */
  public record OfVariant<T>(VariantKey variant, T said) {}
}
