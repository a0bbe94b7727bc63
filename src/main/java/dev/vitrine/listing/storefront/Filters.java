package dev.vitrine.listing.storefront;

import dev.vitrine.catalog.Attributes;
import dev.vitrine.catalog.storefront.CatalogViews;
import dev.vitrine.catalog.storefront.Lookup;
import dev.vitrine.listing.query.CountedFacet;
import dev.vitrine.listing.query.Filter;
import dev.vitrine.listing.query.Worn;
import dev.vitrine.listing.storefront.facet.FacetViews;
import dev.vitrine.listing.storefront.facet.FilterInputs;
import dev.vitrine.listing.storefront.facet.RangeLabels;
import dev.vitrine.listing.storefront.facet.ValueViews;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.Messages;
import dev.vitrine.platform.graphql.Refused;
import dev.vitrine.platform.snapshot.Snapshot;
import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads, writes and names the filters that listings are narrowed by. */
@Component
public class Filters {

  private static final int MOST = 100;
  private static final int MOST_FACETS = 20;

  private final Lookup lookup;
  private final CatalogViews catalog;
  private final ProductViews products;
  private final Snapshot<Attributes> attributes;
  private final Messages messages;
  private final Sizes sizes;

  Filters(
      Lookup lookup,
      CatalogViews catalog,
      ProductViews products,
      Snapshot<Attributes> attributes,
      Messages messages,
      Sizes sizes) {
    this.lookup = lookup;
    this.catalog = catalog;
    this.products = products;
    this.attributes = attributes;
    this.messages = messages;
    this.sizes = sizes;
  }

  /**
   * Reads {@code ProductFilterInput}s.
   *
   * @return fails with a refusal when there are too many, when one names what does not exist, and
   *     when one asks for what fits a person whose sizes are not known
   */
  public Mono<List<Filter>> read(
      @Nullable List<Map<String, Object>> inputs, ShopContext shop, GraphQLContext context) {
    return Sizes.areAskedFor(inputs)
        ? sizes.of(context).map(worn -> read(inputs, shop, worn))
        : Mono.fromSupplier(() -> read(inputs, shop, List.of()));
  }

  /** Reads those that ask for nothing of the person. */
  List<Filter> read(@Nullable List<Map<String, Object>> inputs, ShopContext shop) {
    return read(inputs, shop, List.of());
  }

  private List<Filter> read(
      @Nullable List<Map<String, Object>> inputs, ShopContext shop, List<Worn> worn) {
    if (inputs != null) {
      check(inputs.size(), MOST, "listing.too-many-filters");
      long facets = inputs.stream().map(Filters::facet).distinct().count();
      check(facets, MOST_FACETS, "listing.too-many-facets");
    }
    return new FilterReader(lookup, attributes.current(), shop, worn).read(inputs);
  }

  /**
   * What tells the facet of an input from those of others, whether there is such a facet or not.
   */
  private static List<Object> facet(Map<String, Object> input) {
    Map.Entry<String, Object> only = input.entrySet().iterator().next();
    return only.getValue() instanceof Map<?, ?> said && said.get("key") instanceof String key
        ? List.of(only.getKey(), key)
        : List.of(only.getKey());
  }

  /** Each facet that is chosen of is counted under the choices of all others. */
  private static void check(long count, int max, String messageKey) {
    if (count > max) {
      Map<String, Object> facts = Map.of("count", count, "max", max);
      throw Refused.of("TOO_MANY_FILTERS", messageKey, facts, facts);
    }
  }

  /** A filter as a {@code ProductFilterInput}. */
  public Map<String, Object> write(Filter filter, ShopContext shop) {
    return new FilterInputs(catalog, shop).of(filter);
  }

  /** What a filter says in the caller's language, such as {@code Colour: Red}. */
  public String label(Filter filter, ShopContext shop) {
    FilterInputs inputs = new FilterInputs(catalog, shop);
    FacetViews facets = new FacetViews(products.words(), inputs, messages, shop);
    String value =
        filter instanceof Filter.OfRange range
            ? range(range, facets, shop)
            : new ValueViews(products.words(), inputs, messages, shop)
                .of(new CountedFacet.Value(filter, 0, true))
                .label()
                .value();
    return messages.format(
        shop.locale(),
        "listing.filter",
        Map.of("facet", facets.label(filter.facet()).value(), "value", value));
  }

  private String range(Filter.OfRange range, FacetViews facets, ShopContext shop) {
    return new RangeLabels(messages, shop.locales())
        .of(
            new CountedFacet.Range(range, range.from(), range.to(), 0, true),
            facets.writer(range.facet()));
  }
}
