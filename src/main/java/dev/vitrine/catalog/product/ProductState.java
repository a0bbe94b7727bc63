package dev.vitrine.catalog.product;

import dev.vitrine.catalog.Product;
import dev.vitrine.market.Texts;
import dev.vitrine.platform.intake.Fields;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A product while a batch is read.
 *
 * @param before as the database has it; null for a new one
 * @param product as the lines so far have it
 * @param parts what the lines said beyond the catalogue's own fields, in their order, by SKU
 */
record ProductState(@Nullable Product before, Product product, Map<String, List<Fields>> parts) {

  /** A product that is there. */
  static ProductState of(Product before) {
    return new ProductState(before, before, Map.of());
  }

  /** A product that is not there yet. */
  static ProductState blank(String externalId) {
    Product blank =
        new Product(
            0,
            externalId,
            externalId,
            null,
            null,
            null,
            Product.Status.ACTIVE,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            null,
            List.of(),
            Map.of(),
            Texts.NONE,
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Instant.EPOCH,
            Instant.EPOCH);
    return new ProductState(null, blank, Map.of());
  }

  /** The product after one more line. */
  ProductState after(Product next, Map<String, Fields> nextParts) {
    Map<String, List<Fields>> all = new HashMap<>(parts);
    nextParts.forEach(
        (sku, said) ->
            all.merge(
                sku,
                List.of(said),
                (earlier, last) -> Stream.concat(earlier.stream(), last.stream()).toList()));
    return new ProductState(before, next, all);
  }

  /** What the lines so far said of a variant beyond the catalogue's own fields. */
  List<Fields> said(String sku) {
    return parts.getOrDefault(sku, List.of());
  }

  /** Whether the database has it. */
  boolean isThere() {
    return before != null;
  }

  /** Whether the catalogue's own fields differ from what the database has. */
  boolean isChanged() {
    return !product.equals(before);
  }

  /** Whether a part of the product differs from what the database has. */
  boolean differsIn(Function<Product, ?> part) {
    return before == null || !part.apply(product).equals(part.apply(before));
  }
}
