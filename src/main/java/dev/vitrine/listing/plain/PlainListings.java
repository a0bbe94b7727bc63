package dev.vitrine.listing.plain;

import dev.vitrine.catalog.Brands;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.listing.assembly.AssembledProduct;
import dev.vitrine.listing.assembly.Assembler;
import dev.vitrine.listing.index.Tokens;
import dev.vitrine.listing.query.ListingPage;
import dev.vitrine.listing.query.ListingQuery;
import dev.vitrine.listing.query.ListingRequest;
import dev.vitrine.listing.query.Scope;
import dev.vitrine.market.Market.SoldOut;
import dev.vitrine.platform.snapshot.Snapshot;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lists from the database while the index is down. Only the beginning of a long shelf is looked
 * through, so that a shop that is already short of one store does not read another to death.
 */
@Component
public class PlainListings {

  private static final int LOOKED_THROUGH = 500;

  private final PlainRepository repository;
  private final Assembler assembler;
  private final Snapshot<CategoryTree> categories;
  private final Snapshot<Brands> brands;

  PlainListings(
      PlainRepository repository,
      Assembler assembler,
      Snapshot<CategoryTree> categories,
      Snapshot<Brands> brands) {
    this.repository = repository;
    this.assembler = assembler;
    this.categories = categories;
    this.brands = brands;
  }

  /** The pages, each by its request; without facets. */
  public Mono<Map<ListingRequest, ListingPage>> pages(Collection<ListingRequest> requests) {
    return Flux.fromIterable(requests)
        .concatMap(request -> page(request).map(page -> Map.entry(request, page)))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private Mono<ListingPage> page(ListingRequest request) {
    return Mono.zip(onShelf(request), match(request))
        .flatMap(both -> fitting(request, both.getT1(), both.getT2()))
        .map(products -> PlainPage.of(request.query(), products));
  }

  private Mono<List<Long>> onShelf(ListingRequest request) {
    Scope scope = request.query().scope();
    return repository.onShelf(
        scope instanceof Scope.ByHand(var id) ? id : 0,
        scope instanceof Scope.OfBrand(var id) ? List.of(id) : List.of(),
        scope instanceof Scope.InCategory(var id) ? categories.current().subtree(id) : Set.of(),
        request.query().sort(),
        request.shop(),
        LOOKED_THROUGH);
  }

  private Mono<ProductMatch> match(ListingRequest request) {
    return Flux.fromStream(tops(request.query().scope()))
        .flatMap(top -> bestSellers(request, top))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue)
        .map(
            best -> new ProductMatch(request.shop(), categories.current(), brands.current(), best));
  }

  private Mono<Map.Entry<Integer, Set<Long>>> bestSellers(ListingRequest request, int top) {
    return repository
        .bestSellers(request.shop().market().id(), top)
        .map(ids -> Map.entry(top, Set.copyOf(ids)));
  }

  private static Stream<Integer> tops(Scope scope) {
    return scope instanceof Scope.ByRule rule ? rule.bestSellers() : Stream.empty();
  }

  private Mono<List<AssembledProduct>> fitting(
      ListingRequest request, List<Long> ids, ProductMatch match) {
    return assembler
        .assemble(ids, request.shop().market(), Instant.now())
        .map(products -> inOrder(ids, products).filter(shown(request, match)).toList());
  }

  private static Stream<AssembledProduct> inOrder(List<Long> ids, List<AssembledProduct> products) {
    Map<Long, AssembledProduct> byId =
        products.stream().collect(Collectors.toMap(it -> it.card().id(), Function.identity()));
    return ids.stream().flatMap(id -> Stream.ofNullable(byId.get(id)));
  }

  private static Predicate<AssembledProduct> shown(ListingRequest request, ProductMatch match) {
    ListingQuery query = request.query();
    boolean hidesSoldOut = request.shop().market().soldOut() == SoldOut.HIDDEN;
    return product ->
        match.fits(product, query.filters())
            && (!(query.scope() instanceof Scope.ByRule(var id, var rule))
                || match.holds(rule, product))
            && (!(query.scope() instanceof Scope.Found found)
                || new TitleWords(query.locale()).has(product, found.text()))
            && !(hidesSoldOut && !product.document().tokens().contains(Tokens.AVAILABLE));
  }
}
