package dev.vitrine.listing.query;

import dev.vitrine.catalog.AttributeDefinition;
import dev.vitrine.catalog.AttributeDefinition.Kind;
import dev.vitrine.catalog.Attributes;
import dev.vitrine.catalog.Brands;
import dev.vitrine.catalog.Category;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.listing.assembly.ProductCard;
import dev.vitrine.listing.assembly.ShownAvailability;
import dev.vitrine.listing.assembly.ShownVariant;
import dev.vitrine.listing.index.IndexFile;
import dev.vitrine.listing.index.IndexNames;
import dev.vitrine.market.LocaleChain;
import dev.vitrine.market.LocalizedText;
import dev.vitrine.market.Market;
import dev.vitrine.market.Market.SoldOut;
import dev.vitrine.market.Market.UnitSystem;
import dev.vitrine.market.ShopContext;
import dev.vitrine.market.Texts;
import dev.vitrine.platform.graphql.PageRequest;
import dev.vitrine.platform.snapshot.Snapshot;
import dev.vitrine.platform.store.Elasticsearch;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An index of a made-up market that holds the products of a {@link ShelfModel}. */
final class ShelfIndex {

  private final Elasticsearch elasticsearch;
  private final JsonMapper json;
  private final ShopContext shop;
  private final String name;
  private final ListingSearches searches;

  ShelfIndex(
      Elasticsearch elasticsearch,
      IndexNames names,
      JsonMapper json,
      long marketId,
      SoldOut soldOut) {
    this.elasticsearch = elasticsearch;
    this.json = json;
    this.shop = shop(marketId, soldOut);
    this.name = names.alias(shop.market()) + "-1";
    MultiSearch multi = new MultiSearch(elasticsearch, names, json);
    Snapshot<CategoryTree> categories = loaded(categories());
    this.searches =
        new ListingSearches(
            multi,
            new BestSellers(multi, new Editions()),
            new FacetCounters(categories, loaded(attributes())),
            categories,
            loaded(new Brands(List.of(), List.of())));
    create(names.alias(shop.market()));
  }

  private void create(String alias) {
    ObjectNode body = IndexFile.read();
    body.putObject("aliases").putObject(alias);
    drop();
    elasticsearch.json("PUT", "/" + name, Map.of(), body).block();
  }

  void drop() {
    elasticsearch.json("DELETE", "/" + name, Map.of("ignore_unavailable", "true"), null).block();
  }

  void write(Collection<ShelfItem> items) {
    StringBuilder lines = new StringBuilder();
    for (ShelfItem item : items) {
      lines.append(json.writeValueAsString(action("index", item.id()))).append('\n');
      lines.append(json.writeValueAsString(item.document(card(item.id())))).append('\n');
    }
    send(lines.toString());
  }

  void remove(long id) {
    send(json.writeValueAsString(action("delete", id)) + '\n');
  }

  private Map<String, Object> action(String verb, long id) {
    return Map.of(verb, Map.of("_index", name, "_id", String.valueOf(id)));
  }

  private void send(String lines) {
    byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
    JsonNode answer = elasticsearch.bulk(Map.of("refresh", "true"), bytes).block();
    if (answer == null || answer.path("errors").asBoolean()) {
      throw new IllegalStateException("Not written: " + answer);
    }
  }

  ListingPage page(
      Scope scope, List<Filter> filters, ProductSort sort, PageRequest page, boolean facets) {
    ListingQuery query =
        new ListingQuery(
            shop.market().id(),
            "en",
            ShelfItem.CURRENCY,
            scope,
            filters,
            sort,
            page,
            new ListingQuery.Parts(true, facets),
            Instant.EPOCH);
    ListingRequest request = new ListingRequest(query, shop);
    return Objects.requireNonNull(searches.pages(List.of(request)).block()).get(request);
  }

  static List<Long> ids(ListingPage page) {
    return page.products().stream().map(listed -> listed.card().id()).toList();
  }

  static PageRequest first(int size, @Nullable String after) {
    return new PageRequest(size, false, after);
  }

  static PageRequest last(int size, @Nullable String before) {
    return new PageRequest(size, true, before);
  }

  private static <T> Snapshot<T> loaded(T value) {
    Snapshot<T> snapshot = new Snapshot<>("made-up", Mono.just(value));
    snapshot.refresh().block();
    return snapshot;
  }

  private static CategoryTree categories() {
    List<Category> all = LongStream.rangeClosed(1, 6).mapToObj(ShelfIndex::category).toList();
    return new CategoryTree(all, List.of());
  }

  private static Category category(long id) {
    Long parent = id > 3 ? id - 3 : null;
    return new Category(id, "c" + id, parent, 0, null, Texts.NONE, LocalizedText.NONE);
  }

  private static Attributes attributes() {
    return new Attributes(
        List.of(
            attribute(1, "color", Kind.TEXT),
            attribute(2, "material", Kind.TEXT),
            attribute(3, "weight", Kind.NUMBER)),
        Set.of("size", "shade", "material"));
  }

  private static AttributeDefinition attribute(long id, String key, Kind kind) {
    return new AttributeDefinition(id, key, kind, null, true, true, true, 0, Texts.NONE, List.of());
  }

  private static ShopContext shop(long id, SoldOut soldOut) {
    Market market =
        new Market(
            id,
            "made-up",
            false,
            Texts.NONE,
            List.of("DE"),
            List.of(ShelfItem.CURRENCY),
            List.of("en"),
            "en",
            Map.of(),
            true,
            UnitSystem.METRIC,
            null,
            "",
            soldOut,
            null,
            null,
            null,
            List.of(),
            List.of(),
            null);
    return new ShopContext(market, LocaleChain.of("en", market, "en"), ShelfItem.CURRENCY);
  }

  private static ProductCard card(long id) {
    ShownAvailability availability =
        new ShownAvailability(ShownAvailability.Status.IN_STOCK, 1, null);
    ShownVariant variant =
        new ShownVariant(
            id, "s" + id, null, Map.of(), LocalizedText.NONE, Map.of(), availability, null);
    return new ProductCard(
        id,
        "p" + id,
        "p" + id,
        LocalizedText.NONE,
        LocalizedText.NONE,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        Map.of(),
        availability,
        null,
        variant,
        0);
  }
}
