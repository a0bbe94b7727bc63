package dev.vitrine.style.advice;

import dev.vitrine.catalog.Category;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.catalog.Product;
import dev.vitrine.catalog.Products;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.graphql.Management;
import dev.vitrine.platform.snapshot.Snapshot;
import dev.vitrine.style.StyleProfile;
import dev.vitrine.style.Styles;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves what advisers see of a client, in merchants' keys. */
@Management
@Controller
class ClientController {

  private final Styles styles;
  private final SelectionRepository selections;
  private final Products products;
  private final Snapshot<CategoryTree> categories;

  ClientController(
      Styles styles,
      SelectionRepository selections,
      Products products,
      Snapshot<CategoryTree> categories) {
    this.styles = styles;
    this.selections = selections;
    this.products = products;
    this.categories = categories;
  }

  @SchemaMapping(typeName = "StyleClient")
  String id(Client client) {
    return GlobalId.of("Visitor", client.visitor().id()).encoded();
  }

  @SchemaMapping(typeName = "StyleClientEntry", field = "id")
  String entryId(Client client) {
    return id(client);
  }

  @SchemaMapping(typeName = "StyleClient")
  Mono<Profile> profile(Client client) {
    return styles.profile(client.visitor()).map(this::view);
  }

  private Profile view(StyleProfile profile) {
    return new Profile(
        profile.tastes().entrySet().stream()
            .map(it -> new Taste(it.getKey().attribute(), it.getKey().value(), it.getValue()))
            .toList(),
        profile.sizes().entrySet().stream()
            .flatMap(
                it ->
                    categories.current().byExternalId(it.getKey()).stream()
                        .map(category -> new Size(category, it.getValue())))
            .toList());
  }

  @SchemaMapping(typeName = "StyleClient")
  Mono<List<Selection>> selections(Client client) {
    return selections.shown(client.visitor().id()).collectList();
  }

  @SchemaMapping(typeName = "StyleSelection", field = "id")
  String selectionId(Selection selection) {
    return SelectionView.globalId(selection);
  }

  @BatchMapping(typeName = "StyleSelection", field = "products")
  Mono<Map<Selection, List<Product>>> products(List<Selection> chosen) {
    Set<Long> ids = new HashSet<>();
    chosen.forEach(each -> ids.addAll(each.products()));
    return products
        .byIds(ids)
        .collectMap(Product::id)
        .map(
            found -> {
              Map<Selection, List<Product>> named = new LinkedHashMap<>();
              chosen.forEach(each -> named.put(each, products(each, found)));
              return named;
            });
  }

  private static List<Product> products(Selection selection, Map<Long, Product> found) {
    return selection.products().stream().map(found::get).filter(Objects::nonNull).toList();
  }

  record Profile(List<Taste> tastes, List<Size> sizes) {}

  record Taste(String attribute, String value, double weight) {}

  record Size(Category category, String size) {}
}
