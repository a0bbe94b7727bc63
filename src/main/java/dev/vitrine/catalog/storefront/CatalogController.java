package dev.vitrine.catalog.storefront;

import dev.vitrine.catalog.Located;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.Connection;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.graphql.PageRequest;
import dev.vitrine.platform.graphql.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Serves {@code catalog.graphqls}, from memory. */
@Controller
class CatalogController {

  private final CatalogViews views;
  private final Lookup lookup;

  CatalogController(CatalogViews views, Lookup lookup) {
    this.views = views;
    this.lookup = lookup;
  }

  @QueryMapping
  List<CategoryView> categories(ShopContext shop) {
    return views.roots(shop);
  }

  @QueryMapping
  Optional<CategoryView> category(
      @Argument @Nullable String path, @Argument @Nullable String id, ShopContext shop) {
    return switch (new Named(path, id)) {
      case Named(String way, var none) when way != null && none == null ->
          lookup.category(way, shop).map(Located::target).map(found -> views.view(found, shop));
      case Named(var none, String global) when global != null && none == null ->
          GlobalId.key("Category", global).flatMap(key -> views.category(key, shop));
      case Named ignored -> throw exactlyOneOf("path", "id");
    };
  }

  @QueryMapping
  Optional<CollectionView> collection(
      @Argument @Nullable String handle, @Argument @Nullable String slug, ShopContext shop) {
    return switch (new Named(handle, slug)) {
      case Named(String name, var none) when name != null && none == null ->
          lookup.collectionNamed(name).map(found -> views.view(found, shop));
      case Named(var none, String end) when end != null && none == null ->
          lookup.collection(end, shop).map(Located::target).map(found -> views.view(found, shop));
      case Named ignored -> throw exactlyOneOf("handle", "slug");
    };
  }

  @QueryMapping
  Connection<CollectionView> collections(
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @Argument @Nullable Integer last,
      @Argument @Nullable String before,
      ShopContext shop) {
    return Connection.of(views.collections(shop), PageRequest.of(first, after, last, before));
  }

  @QueryMapping
  Optional<BrandView> brand(@Argument String slug, ShopContext shop) {
    return lookup.brand(slug, shop).map(Located::target).map(found -> views.view(found, shop));
  }

  private static Refused exactlyOneOf(String one, String other) {
    Map<String, Object> facts = Map.of("one", one, "other", other);
    return Refused.of("INVALID_ARGUMENT", "catalog.exactly-one", facts, facts);
  }

  /** Two ways to name a thing, of which one is to be taken. */
  private record Named(@Nullable String one, @Nullable String other) {}
}
