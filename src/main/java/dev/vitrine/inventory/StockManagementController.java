package dev.vitrine.inventory;

import dev.vitrine.catalog.ProductVariant;
import dev.vitrine.catalog.Products;
import dev.vitrine.platform.graphql.Management;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.mutation.InputShape;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Mutations;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves the merchants' {@code inventory.graphqls}. */
@Management
@Controller
class StockManagementController {

  private final ListedStockRepository stock;
  private final Products products;
  private final Mutations mutations;

  StockManagementController(ListedStockRepository stock, Products products, Mutations mutations) {
    this.stock = stock;
    this.products = products;
    this.mutations = mutations;
  }

  @BatchMapping(typeName = "ProductVariant", field = "stock")
  Mono<Map<ProductVariant, List<ListedStock>>> stockOf(List<ProductVariant> variants) {
    return stock
        .of(variants.stream().map(ProductVariant::key).toList())
        .collect(Collectors.groupingBy(ListedStock::variantId))
        .map(found -> byVariant(variants, found));
  }

  private static Map<ProductVariant, List<ListedStock>> byVariant(
      List<ProductVariant> variants, Map<Long, List<ListedStock>> found) {
    return variants.stream()
        .collect(Collectors.toMap(it -> it, it -> found.getOrDefault(it.key(), List.of())));
  }

  @MutationMapping
  Mono<StockSavePayload> stockSave(MutationInput input) {
    return mutations
        .write("stock", input, InputShape.PLAIN)
        .flatMap(
            written -> written.answer(products.variant(input.text("sku")), StockSavePayload::new));
  }

  record StockSavePayload(@Nullable ProductVariant variant, List<UserError> userErrors) {}
}
