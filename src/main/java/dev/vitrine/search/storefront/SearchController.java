package dev.vitrine.search.storefront;

import dev.vitrine.listing.query.Filter;
import dev.vitrine.listing.query.IndexFailures;
import dev.vitrine.listing.query.ListingQuery.Parts;
import dev.vitrine.listing.query.ProductSort;
import dev.vitrine.listing.storefront.Filters;
import dev.vitrine.listing.storefront.PageViews;
import dev.vitrine.listing.storefront.Selection;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.access.Caller;
import dev.vitrine.platform.graphql.Degraded;
import dev.vitrine.platform.graphql.PageRequest;
import dev.vitrine.platform.graphql.Refused;
import dev.vitrine.platform.store.Store;
import dev.vitrine.search.SearchPage;
import dev.vitrine.search.SearchRequest;
import dev.vitrine.search.Searches;
import dev.vitrine.search.insight.QueryLog;
import dev.vitrine.search.text.QueryText;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves {@code search}. */
@Controller
class SearchController {

  private static final int MOST_VALUES = 500;
  private static final int MOST_WHOLE_FACETS = 5;
  private static final Set<String> OF_PRODUCTS = Set.of("edges", "nodes", "pageInfo");
  private static final String MERCHANDISING = "merchandising:write";

  private final Searches searches;
  private final SearchViews views;
  private final Filters filters;
  private final QueryLog log;
  private final PageViews pages;

  SearchController(
      Searches searches, SearchViews views, Filters filters, QueryLog log, PageViews pages) {
    this.searches = searches;
    this.views = views;
    this.filters = filters;
    this.log = log;
    this.pages = pages;
  }

  @QueryMapping
  Mono<SearchView> search(DataFetchingEnvironment environment, ShopContext shop) {
    return mayBeExplained(environment)
        .flatMap(explained -> request(environment, shop, explained))
        .flatMap(request -> answer(request, environment));
  }

  @SchemaMapping(typeName = "SearchConnection")
  Optional<?> facet(
      SearchView search, @Argument String key, @Argument String matching, @Argument int first) {
    int values = PageRequest.size("first", first, MOST_VALUES);
    return pages.facet(search.found(), search.shop(), key, matching, values);
  }

  private Mono<SearchView> answer(SearchRequest request, DataFetchingEnvironment environment) {
    return searches
        .page(request)
        .onErrorResume(IndexFailures::isDown, down -> withoutIndex(request, environment))
        .doOnNext(page -> noteWhatIsMissing(page, environment))
        .doOnNext(page -> count(page, request))
        .map(page -> views.of(page, request));
  }

  private Mono<SearchPage> withoutIndex(
      SearchRequest request, DataFetchingEnvironment environment) {
    Degraded.note(environment.getGraphQlContext(), Store.ELASTICSEARCH.id());
    return searches.plainPage(request);
  }

  /** The first page of what was typed, with nothing chosen besides, is a search of its own. */
  private void count(SearchPage page, SearchRequest request) {
    if (request.page().cursor() == null && request.filters().isEmpty() && !request.explain()) {
      boolean answered = page.relaxation() == null;
      log.note(
          request.shop().market().id(),
          request.shop().locales().tag(),
          request.text(),
          answered ? page.products().total() : 0);
    }
  }

  private static void noteWhatIsMissing(SearchPage page, DataFetchingEnvironment environment) {
    if (page.cut()) {
      Degraded.note(environment.getGraphQlContext(), "search");
    }
  }

  /** Only merchants are told, and it takes time. */
  private static Mono<Boolean> mayBeExplained(DataFetchingEnvironment environment) {
    return Selection.contains(environment, "edges", "explain")
        ? Caller.current().map(caller -> caller.may(MERCHANDISING)).defaultIfEmpty(false)
        : Mono.just(false);
  }

  private Mono<SearchRequest> request(
      DataFetchingEnvironment environment, ShopContext shop, boolean explained) {
    return filters(environment, shop).map(chosen -> request(environment, shop, explained, chosen));
  }

  private static SearchRequest request(
      DataFetchingEnvironment environment,
      ShopContext shop,
      boolean explained,
      List<Filter> chosen) {
    QueryText text = QueryText.of(Objects.requireNonNull(environment.getArgument("query")));
    boolean onlyFilters = text.text().isEmpty() && !chosen.isEmpty();
    if (!text.hasWords() && !onlyFilters) {
      throw Refused.of("QUERY_WITHOUT_WORDS", "search.query-without-words");
    }
    Set<String> selected = Selection.below(environment);
    @Nullable String sort = environment.getArgument("sort");
    return new SearchRequest(
        text.text(),
        environment.getArgumentOrDefault("correct", true),
        environment.getArgumentOrDefault("interpret", true),
        chosen,
        sort == null ? ProductSort.RELEVANCE : ProductSort.valueOf(sort),
        PageRequest.of(
            environment.getArgument("first"), environment.getArgument("after"), null, null),
        new Parts(
            selected.stream().anyMatch(OF_PRODUCTS::contains),
            selected.contains("facets") || selected.contains("facet"),
            selected.contains("facet") ? wholeFacets(environment) : Set.of(),
            Selection.contains(environment, "edges", "highlights")),
        explained,
        shop);
  }

  private static Set<String> wholeFacets(DataFetchingEnvironment environment) {
    return environment.getSelectionSet().getFields("facet").stream()
        .map(field -> String.valueOf(field.getArguments().get("key")))
        .limit(MOST_WHOLE_FACETS)
        .collect(Collectors.toSet());
  }

  private Mono<List<Filter>> filters(DataFetchingEnvironment environment, ShopContext shop) {
    return filters.read(environment.getArgument("filters"), shop, environment.getGraphQlContext());
  }
}
