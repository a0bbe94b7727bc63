package dev.vitrine.catalog.management;

import dev.vitrine.catalog.Brand;
import dev.vitrine.catalog.Brands;
import dev.vitrine.market.TextsByLocale;
import dev.vitrine.platform.graphql.Connection;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.graphql.Management;
import dev.vitrine.platform.graphql.PageRequest;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Mutations;
import dev.vitrine.platform.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves the brands of {@code catalog.graphqls}. */
@Management
@Controller
class BrandManagementController {

  private final Snapshot<Brands> brands;
  private final Mutations mutations;

  BrandManagementController(Snapshot<Brands> brands, Mutations mutations) {
    this.brands = brands;
    this.mutations = mutations;
  }

  @QueryMapping
  Optional<Brand> brand(@Argument String handle) {
    return brands.current().named(handle);
  }

  @QueryMapping
  Connection<Brand> brands(PageRequest page) {
    return Connection.of(brands.current().all(), page, Brand::handle);
  }

  @MutationMapping
  Mono<BrandSavePayload> brandSave(MutationInput input) {
    Mono<Brand> saved =
        brands.refresh().flatMap(fresh -> Mono.justOrEmpty(fresh.named(input.text("handle"))));
    return mutations
        .write("brand", input, ReferenceShape.WITH_TEXTS)
        .flatMap(written -> written.answer(saved, BrandSavePayload::new));
  }

  @SchemaMapping
  String id(Brand brand) {
    return GlobalId.of("Brand", brand.id()).encoded();
  }

  @SchemaMapping
  List<Map<String, String>> texts(Brand brand) {
    return TextsByLocale.of(brand.texts(), brand.slugs().byLocale());
  }

  record BrandSavePayload(@Nullable Brand brand, List<UserError> userErrors) {}
}
