package dev.vitrine.catalog.management;

import dev.vitrine.catalog.Product;
import dev.vitrine.catalog.Products;
import dev.vitrine.platform.graphql.Connection;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.graphql.Management;
import dev.vitrine.platform.graphql.PageRequest;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Mutations;
import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves {@code product.graphqls}. */
@Management
@Controller
class ProductManagementController {

  private static final String TYPE = "product";
  private static final String KEY = "externalId";

  private final Products products;
  private final ManagedProductPages pages;
  private final Mutations mutations;

  ProductManagementController(Products products, ManagedProductPages pages, Mutations mutations) {
    this.products = products;
    this.pages = pages;
    this.mutations = mutations;
  }

  @QueryMapping
  Mono<Product> product(
      @Argument @Nullable String id,
      @Argument @Nullable String externalId,
      @Argument @Nullable String sku) {
    if (id != null) {
      return Mono.justOrEmpty(GlobalId.key("Product", id)).flatMap(this::byId);
    }
    return sku == null || externalId != null ? byExternalId(externalId) : bySku(sku);
  }

  @QueryMapping
  Mono<Connection<Product>> products(
      PageRequest page,
      @Argument @Nullable ProductFilter filter,
      DataFetchingFieldSelectionSet selection) {
    return pages.page(
        filter == null ? ProductFilter.NONE : filter, page, selection.contains("totalCount"));
  }

  @MutationMapping
  Mono<ProductSavePayload> productSave(MutationInput input) {
    return mutations
        .write(TYPE, input, ProductShape.PRODUCT)
        .flatMap(written -> written.answer(byExternalId(input.text(KEY)), ProductSavePayload::new));
  }

  @MutationMapping
  Mono<ProductDeletePayload> productDelete(MutationInput input) {
    return mutations
        .delete(TYPE, input, KEY)
        .flatMap(written -> written.answer(Mono.just(input.text(KEY)), ProductDeletePayload::new));
  }

  private Mono<Product> byExternalId(@Nullable String externalId) {
    return externalId == null
        ? Mono.empty()
        : products.byExternalIds(Set.of(externalId)).singleOrEmpty();
  }

  private Mono<Product> bySku(String sku) {
    return products
        .variantsBySku(Set.of(sku))
        .flatMap(found -> Mono.justOrEmpty(found.get(sku)))
        .flatMap(variant -> byId(variant.productId()));
  }

  private Mono<Product> byId(long id) {
    return products.byIds(Set.of(id)).singleOrEmpty();
  }

  record ProductSavePayload(@Nullable Product product, List<UserError> userErrors) {}

  record ProductDeletePayload(@Nullable String deletedExternalId, List<UserError> userErrors) {}
}
