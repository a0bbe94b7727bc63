package dev.vitrine.listing.storefront;

import dev.vitrine.catalog.Rule;
import dev.vitrine.catalog.storefront.BrandView;
import dev.vitrine.catalog.storefront.CategoryView;
import dev.vitrine.catalog.storefront.CollectionView;
import dev.vitrine.listing.query.Filter;
import dev.vitrine.listing.query.ListingQuery;
import dev.vitrine.listing.query.ListingQuery.Parts;
import dev.vitrine.listing.query.ListingRequest;
import dev.vitrine.listing.query.ProductSort;
import dev.vitrine.listing.query.Scope;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.PageRequest;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Serves the {@code products} of everything that lists them. */
@Controller
class ListingController {

  private static final Set<String> OF_PRODUCTS = Set.of("edges", "nodes", "pageInfo");

  private final ListingAnswers answers;
  private final Filters filters;

  ListingController(ListingAnswers answers, Filters filters) {
    this.answers = answers;
    this.filters = filters;
  }

  @QueryMapping
  Object products(DataFetchingEnvironment environment, ShopContext shop) {
    return list(new Scope.All(), ProductSort.FEATURED, shop, environment);
  }

  @SchemaMapping(typeName = "Category", field = "products")
  Object ofCategory(CategoryView category, DataFetchingEnvironment environment) {
    Scope scope = new Scope.InCategory(category.key());
    return list(scope, ProductSort.FEATURED, category.shop(), environment);
  }

  @SchemaMapping(typeName = "Brand", field = "products")
  Object ofBrand(BrandView brand, DataFetchingEnvironment environment) {
    Scope scope = new Scope.OfBrand(brand.key());
    return list(scope, ProductSort.FEATURED, brand.shop(), environment);
  }

  @SchemaMapping(typeName = "Collection", field = "products")
  Object ofCollection(CollectionView collection, DataFetchingEnvironment environment) {
    Rule rule = collection.collection().rule();
    long id = collection.collection().id();
    Scope scope = rule == null ? new Scope.ByHand(id) : new Scope.ByRule(id, rule);
    return list(scope, ownSort(collection), collection.shop(), environment);
  }

  private static ProductSort ownSort(CollectionView collection) {
    String sort = collection.collection().sort();
    return sort == null ? ProductSort.FEATURED : ProductSort.valueOf(sort);
  }

  private Object list(
      Scope scope, ProductSort ownSort, ShopContext shop, DataFetchingEnvironment environment) {
    @Nullable List<Map<String, Object>> inputs = environment.getArgument("filters");
    return Sizes.areAskedFor(inputs)
        ? filters
            .read(inputs, shop, environment.getGraphQlContext())
            .map(chosen -> request(scope, ownSort, chosen, shop, environment))
            .flatMap(request -> answers.personal(request, environment.getGraphQlContext()))
        : answers.answer(
            request(scope, ownSort, filters.read(inputs, shop), shop, environment), environment);
  }

  private static ListingRequest request(
      Scope scope,
      ProductSort ownSort,
      List<Filter> chosen,
      ShopContext shop,
      DataFetchingEnvironment environment) {
    @Nullable String sort = environment.getArgument("sort");
    Set<String> selected = Selection.below(environment);
    ListingQuery query =
        new ListingQuery(
            shop.market().id(),
            shop.locales().tag(),
            shop.currency(),
            scope,
            chosen,
            sort == null ? ownSort : ProductSort.valueOf(sort),
            page(environment),
            new Parts(
                selected.stream().anyMatch(OF_PRODUCTS::contains), selected.contains("facets")),
            ListingQuery.reckonedAt(scope, Instant.now()));
    query.check();
    return new ListingRequest(query, shop);
  }

  private static PageRequest page(DataFetchingEnvironment environment) {
    return PageRequest.of(
        environment.getArgument("first"),
        environment.getArgument("after"),
        environment.getArgument("last"),
        environment.getArgument("before"));
  }
}
