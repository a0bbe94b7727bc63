package dev.vitrine.listing.query;

import dev.vitrine.listing.assembly.ProductCard;
import dev.vitrine.listing.query.ListingPage.Listed;
import dev.vitrine.listing.query.ListingQuery.Parts;
import dev.vitrine.listing.query.SearchAnswers.Answer;
import dev.vitrine.listing.query.SearchAnswers.Hit;
import dev.vitrine.listing.query.SearchAnswers.Hits;
import dev.vitrine.platform.graphql.Cursor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One search that answers a whole page of a listing: its products, their exact number and, where
 * they are looked at, all facets.
 */
final class ListingSearch {

  private final ListingQuery query;
  private final Shelf shelf;
  private final Ordering ordering;
  private final Choices choices;
  private final List<FacetCounter> counters;

  /**
   * A search for a page.
   *
   * @param query the page
   * @param shelf what stands on the shelf, before any filter
   * @param ordering the order of the listing
   * @param counters what to count besides; empty when nobody looks at facets
   */
  ListingSearch(ListingQuery query, Shelf shelf, Ordering ordering, List<FacetCounter> counters) {
    this.query = query;
    this.shelf = shelf;
    this.ordering = ordering;
    this.choices = Choices.of(query.filters(), spared(query.scope()), query.currency());
    this.counters = counters;
  }

  private static Spared spared(Scope scope) {
    return scope instanceof Scope.Found found ? found.spared() : Spared.NONE;
  }

  /**
   * The search as JSON. The filters narrow the products after the aggregations have seen the whole
   * shelf, since each facet is counted under all filters but its own.
   */
  Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("track_total_hits", counted());
    if (query.scope() instanceof Scope.Found found) {
      body.put("timeout", found.patience().toMillis() + "ms");
      body.put("explain", found.parts());
    }
    if (counters.isEmpty()) {
      body.put("query", shelf.and(choices.query()));
    } else {
      body.put("query", shelf.and(Query.EVERYTHING));
      body.put("post_filter", choices.query());
      body.put("aggs", aggregations());
    }
    body.putAll(query.parts().products() ? page() : Map.of("size", 0));
    return body;
  }

  private Object counted() {
    int counted = query.parts().counted();
    return counted == Parts.ALL ? Boolean.TRUE : Integer.valueOf(counted);
  }

  private Map<String, Aggregation> aggregations() {
    Map<String, Aggregation> asked = new LinkedHashMap<>();
    counters.forEach(counter -> asked.putAll(counter.ask(choices)));
    return asked;
  }

  /** One product more than the page holds tells whether any follow. */
  private Map<String, Object> page() {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("size", query.page().size() + 1);
    page.put("sort", ordering.json(query.page().backward()));
    if (query.parts().passages()) {
      page.put("highlight", Passages.ask(query.locale()));
    }
    String cursor = query.page().cursor();
    if (cursor != null) {
      page.put("search_after", position(cursor));
    }
    return page;
  }

  private List<@Nullable Object> position(String cursor) {
    List<@Nullable Object> values = Cursor.decode(query.cursorScope(), cursor);
    if (values.size() != ordering.keys().size()) {
      throw Cursor.invalid();
    }
    return values;
  }

  /** The page in the search's answer. */
  ListingPage read(Answer answer) {
    Hits hits = answer.hits();
    if (hits == null || hits.total() == null) {
      throw new IllegalStateException("A search without hits: " + answer);
    }
    boolean more = hits.hits().size() > query.page().size();
    List<Listed> products = products(hits.hits().stream().limit(query.page().size()).toList());
    long total = hits.total().value();
    boolean opposite = query.page().cursor() != null && total > hits.hits().size();
    boolean backward = query.page().backward();
    return new ListingPage(
        products,
        backward ? opposite : more,
        backward ? more : opposite,
        total,
        facets(answer),
        Boolean.TRUE.equals(answer.timedOut()));
  }

  private List<Listed> products(List<Hit> hits) {
    long scope = query.cursorScope();
    List<Listed> products = new ArrayList<>(hits.size());
    for (Hit hit : hits) {
      if (hit.source() != null) {
        products.add(listed(hit.source().card(), hit, scope));
      }
    }
    return query.page().backward() ? products.reversed() : products;
  }

  private static Listed listed(ProductCard card, Hit hit, long scope) {
    List<String> marks = hit.matched() == null ? List.of() : hit.matched();
    return new Listed(
        card,
        Cursor.encode(scope, hit.sort()),
        marks,
        hit.explanation(),
        Passages.read(hit.highlight()));
  }

  private List<CountedFacet> facets(Answer answer) {
    return Stream.ofNullable(answer.aggregations())
        .flatMap(answers -> counters.stream().flatMap(each -> each.read(answers, choices).stream()))
        .toList();
  }
}
