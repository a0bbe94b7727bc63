package dev.vitrine.catalog.management;

import dev.vitrine.catalog.Collection;
import dev.vitrine.catalog.Collections;
import dev.vitrine.catalog.RuleWriter;
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
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves the collections of {@code catalog.graphqls}. */
@Management
@Controller
class CollectionManagementController {

  private final Snapshot<Collections> collections;
  private final CollectionProductRepository products;
  private final Mutations mutations;

  CollectionManagementController(
      Snapshot<Collections> collections,
      CollectionProductRepository products,
      Mutations mutations) {
    this.collections = collections;
    this.products = products;
    this.mutations = mutations;
  }

  @QueryMapping
  Optional<Collection> collection(@Argument String handle) {
    return collections.current().named(handle);
  }

  @QueryMapping
  Connection<Collection> collections(PageRequest page) {
    return Connection.of(collections.current().all(), page, Collection::handle);
  }

  @MutationMapping
  Mono<CollectionSavePayload> collectionSave(MutationInput input) {
    Mono<Collection> saved =
        collections.refresh().flatMap(fresh -> Mono.justOrEmpty(fresh.named(input.text("handle"))));
    return mutations
        .write("collection", input, ReferenceShape.WITH_TEXTS)
        .flatMap(written -> written.answer(saved, CollectionSavePayload::new));
  }

  @SchemaMapping
  String id(Collection collection) {
    return GlobalId.of("Collection", collection.id()).encoded();
  }

  @SchemaMapping
  @Nullable Object rule(Collection collection) {
    return collection.rule() == null ? null : RuleWriter.write(collection.rule());
  }

  @BatchMapping(typeName = "Collection", field = "products")
  Mono<Map<Collection, List<String>>> productsOf(List<Collection> asked) {
    return products.of(asked);
  }

  @SchemaMapping
  List<Map<String, String>> texts(Collection collection) {
    return TextsByLocale.of(collection.texts(), collection.slugs().byLocale());
  }

  record CollectionSavePayload(@Nullable Collection collection, List<UserError> userErrors) {}
}
