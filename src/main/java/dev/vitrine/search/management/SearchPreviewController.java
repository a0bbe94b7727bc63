package dev.vitrine.search.management;

import dev.vitrine.listing.query.ListingQuery.Parts;
import dev.vitrine.listing.query.ProductSort;
import dev.vitrine.market.Market;
import dev.vitrine.market.Markets;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.Management;
import dev.vitrine.platform.graphql.PageRequest;
import dev.vitrine.platform.graphql.Refused;
import dev.vitrine.platform.snapshot.Snapshot;
import dev.vitrine.search.SearchPage;
import dev.vitrine.search.SearchRequest;
import dev.vitrine.search.Searches;
import dev.vitrine.search.merchandising.Drafts;
import dev.vitrine.search.merchandising.Merchandising;
import dev.vitrine.search.text.QueryText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves the preview of a query before and after a rule. */
@Management
@Controller
class SearchPreviewController {

  private final Searches searches;
  private final Snapshot<Merchandising> merchandising;
  private final Drafts drafts;
  private final Markets markets;

  SearchPreviewController(
      Searches searches, Snapshot<Merchandising> merchandising, Drafts drafts, Markets markets) {
    this.searches = searches;
    this.merchandising = merchandising;
    this.drafts = drafts;
    this.markets = markets;
  }

  @QueryMapping
  Mono<Preview> searchPreview(
      @Argument String query,
      @Argument @Nullable String market,
      @Argument @Nullable String locale,
      @Argument Map<String, Object> rule,
      @Argument int first) {
    return preview(request(query, shop(market, locale), first), rule);
  }

  private Mono<Preview> preview(SearchRequest request, Map<String, Object> rule) {
    Merchandising now = merchandising.current();
    return drafts
        .with(now, rule)
        .flatMap(then -> Mono.zip(searches.page(request, now), searches.page(request, then)))
        .map(
            both ->
                new Preview(
                    side(both.getT1(), request.shop()), side(both.getT2(), request.shop())));
  }

  private ShopContext shop(@Nullable String handle, @Nullable String locale) {
    Market market =
        handle == null
            ? markets.all().getFirst()
            : markets.named(handle).orElseThrow(() -> unknown(handle));
    String tag = locale == null ? market.defaultLocale() : locale;
    if (!market.locales().contains(tag)) {
      throw unknown(tag);
    }
    return new ShopContext(market, markets.chain(tag, market), market.currencies().getFirst());
  }

  private static Refused unknown(String value) {
    Map<String, Object> facts = Map.of("value", value);
    return Refused.of("NOT_FOUND", "search.unknown", facts, facts);
  }

  private static SearchRequest request(String query, ShopContext shop, int first) {
    QueryText text = QueryText.of(query);
    if (!text.hasWords()) {
      throw Refused.of("QUERY_WITHOUT_WORDS", "search.query-without-words");
    }
    return new SearchRequest(
        text.text(),
        true,
        true,
        List.of(),
        ProductSort.RELEVANCE,
        PageRequest.of(first, null, null, null),
        new Parts(true, false),
        false,
        shop);
  }

  private static Side side(SearchPage page, ShopContext shop) {
    List<Shown> products =
        page.products().products().stream()
            .map(
                listed ->
                    new Shown(
                        listed.card().externalId(),
                        listed.card().titles().in(shop.locales(), listed.card().handle()).value()))
            .toList();
    String location = page.redirect() == null ? null : page.redirect().location();
    return new Side(products, page.products().total(), location);
  }

  record Preview(Side before, Side after) {}

  record Side(List<Shown> products, long totalCount, @Nullable String redirect) {}

  record Shown(String externalId, String title) {}
}
