package dev.vitrine.catalog.management;

import dev.vitrine.catalog.Category;
import dev.vitrine.catalog.CategoryTree;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves the categories of {@code catalog.graphqls}. */
@Management
@Controller
class CategoryManagementController {

  private final Snapshot<CategoryTree> tree;
  private final Mutations mutations;

  CategoryManagementController(Snapshot<CategoryTree> tree, Mutations mutations) {
    this.tree = tree;
    this.mutations = mutations;
  }

  @QueryMapping
  Optional<Category> category(@Argument String externalId) {
    return tree.current().byExternalId(externalId);
  }

  @QueryMapping
  Connection<Category> categories(PageRequest page) {
    CategoryTree all = tree.current();
    List<Category> topDown =
        all.roots().stream().flatMap(root -> withDescendants(root, all)).toList();
    return Connection.of(topDown, page, Category::externalId);
  }

  private static Stream<Category> withDescendants(Category category, CategoryTree all) {
    return Stream.concat(
        Stream.of(category),
        all.children(category.id()).stream().flatMap(child -> withDescendants(child, all)));
  }

  @MutationMapping
  Mono<CategorySavePayload> categorySave(MutationInput input) {
    Mono<Category> saved =
        tree.refresh()
            .flatMap(fresh -> Mono.justOrEmpty(fresh.byExternalId(input.text("externalId"))));
    return mutations
        .write("category", input, ReferenceShape.WITH_TEXTS)
        .flatMap(written -> written.answer(saved, CategorySavePayload::new));
  }

  @SchemaMapping
  String id(Category category) {
    return GlobalId.of("Category", category.id()).encoded();
  }

  @SchemaMapping
  Optional<Category> parent(Category category) {
    return Optional.ofNullable(category.parentId()).flatMap(id -> tree.current().byId(id));
  }

  @SchemaMapping
  List<Category> children(Category category) {
    return tree.current().children(category.id());
  }

  @SchemaMapping
  List<Map<String, String>> texts(Category category) {
    return TextsByLocale.of(category.texts(), category.slugs().byLocale());
  }

  record CategorySavePayload(@Nullable Category category, List<UserError> userErrors) {}
}
