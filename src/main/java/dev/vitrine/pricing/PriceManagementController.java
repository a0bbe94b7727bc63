package dev.vitrine.pricing;

import dev.vitrine.catalog.ProductVariant;
import dev.vitrine.catalog.Products;
import dev.vitrine.platform.graphql.Connection;
import dev.vitrine.platform.graphql.Management;
import dev.vitrine.platform.graphql.PageRequest;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.mutation.InputShape;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Mutations;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves the merchants' {@code pricing.graphqls}. */
@Management
@Controller
class PriceManagementController {

  private final ListedPrices prices;
  private final Products products;
  private final Mutations mutations;

  PriceManagementController(ListedPrices prices, Products products, Mutations mutations) {
    this.prices = prices;
    this.products = products;
    this.mutations = mutations;
  }

  @QueryMapping
  Mono<Connection<ListedPrice>> priceHistory(@Argument String sku, PageRequest page) {
    return prices.history(sku, page);
  }

  @BatchMapping(typeName = "ProductVariant", field = "prices")
  Mono<Map<ProductVariant, List<ListedPrice>>> pricesOf(List<ProductVariant> variants) {
    return prices.standing(variants);
  }

  @MutationMapping
  Mono<PriceSavePayload> priceSave(MutationInput input) {
    return mutations
        .write("price", input, InputShape.PLAIN)
        .flatMap(
            written -> written.answer(products.variant(input.text("sku")), PriceSavePayload::new));
  }

  record PriceSavePayload(@Nullable ProductVariant variant, List<UserError> userErrors) {}
}
