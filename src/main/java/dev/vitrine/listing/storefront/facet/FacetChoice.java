package dev.vitrine.listing.storefront.facet;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import dev.vitrine.catalog.AttributeDefinition;
import dev.vitrine.catalog.Attributes;
import dev.vitrine.listing.query.CountedFacet;
import dev.vitrine.listing.query.CountedFacet.Value;
import dev.vitrine.listing.query.FacetKey.Kind;
import dev.vitrine.listing.query.Filter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Chooses, among what was counted, the facets that a listing offers, and their order.
 *
 * @param attributes what is known of attributes
 * @param total how many products the listing has
 */
public record FacetChoice(Attributes attributes, long total) {

  /** Nobody reads through more. */
  private static final int MOST_ATTRIBUTES = 24;

  private static final int MOST_VALUES = 50;
  private static final List<Kind> ORDER =
      List.of(
          Kind.CATEGORY,
          Kind.BRAND,
          Kind.PRICE,
          Kind.OPTION,
          Kind.ATTRIBUTE,
          Kind.RATING,
          Kind.STATE);

  /** The facets worth offering, in the order of a page. */
  public List<CountedFacet> offered(List<CountedFacet> counted) {
    List<CountedFacet> worthwhile = counted.stream().filter(this::isWorthwhile).toList();
    Stream<CountedFacet> others = worthwhile.stream().filter(facet -> !isOfAttribute(facet));
    Stream<CountedFacet> ofAttributes =
        worthwhile.stream()
            .filter(FacetChoice::isOfAttribute)
            .map(Weighed::of)
            .sorted(Weighed.MOST_FIRST)
            .map(Weighed::facet)
            .limit(MOST_ATTRIBUTES);
    return Stream.concat(others, ofAttributes)
        .map(this::arranged)
        .sorted(comparingInt(FacetChoice::rank).thenComparingInt(this::position))
        .toList();
  }

  /** Something can be chosen that would narrow the listing, or something was. */
  private boolean isWorthwhile(CountedFacet facet) {
    return switch (facet) {
      case CountedFacet.Terms terms ->
          isKnown(terms)
              && (terms.values().size() > 1
                  || terms.values().stream().anyMatch(v -> v.selected() || v.count() < total));
      case CountedFacet.Ranges ranges ->
          !ranges.ranges().isEmpty() || ranges.key().kind() == Kind.PRICE;
    };
  }

  private boolean isKnown(CountedFacet.Terms facet) {
    return facet.key().kind() != Kind.ATTRIBUTE
        || attributes.named(facet.key().name()).filter(AttributeDefinition::filterable).isPresent();
  }

  private static boolean isOfAttribute(CountedFacet facet) {
    return facet.key().kind() == Kind.ATTRIBUTE || facet.key().kind() == Kind.NUMBER;
  }

  private static int rank(CountedFacet facet) {
    Kind kind = facet.key().kind();
    return ORDER.indexOf(kind == Kind.NUMBER ? Kind.ATTRIBUTE : kind);
  }

  private int position(CountedFacet facet) {
    return attributes.named(facet.key().name()).map(AttributeDefinition::position).orElse(0);
  }

  private CountedFacet arranged(CountedFacet facet) {
    return switch (facet) {
      case CountedFacet.Terms terms -> arranged(terms);
      case CountedFacet.Ranges ranges -> ranges;
    };
  }

  /** What was chosen is never cut off. Categories come in the tree's order. */
  private CountedFacet arranged(CountedFacet.Terms facet) {
    if (facet.key().kind() == Kind.CATEGORY) {
      return facet;
    }
    List<Value> frequent =
        facet.values().stream()
            .sorted(
                comparing(Value::selected)
                    .reversed()
                    .thenComparing(comparingLong(Value::count).reversed()))
            .limit(MOST_VALUES)
            .sorted(merchantsOrder())
            .toList();
    boolean cut = frequent.size() < facet.values().size();
    return new CountedFacet.Terms(facet.key(), frequent, cut || facet.hasMore());
  }

  private Comparator<Value> merchantsOrder() {
    return comparingInt((Value value) -> position(value.filter()))
        .thenComparing(comparingLong(Value::count).reversed())
        .thenComparing(value -> value.filter().toString());
  }

  private int position(Filter filter) {
    return switch (filter) {
      case Filter.AttributeIs(var key, var value) -> position(key, value);
      case Filter.OptionIs(var key, var value) -> position(key, value);
      case Filter.ValueIs(var key, var value) -> position(key, value);
      default -> 0;
    };
  }

  private int position(String key, String value) {
    AttributeDefinition.Value known = attributes.value(key, value);
    return known == null ? Integer.MAX_VALUE : known.position();
  }

  /** A facet with what its place among the others is reckoned by. */
  private record Weighed(CountedFacet facet, boolean chosen, long coverage) {

    static final Comparator<Weighed> MOST_FIRST =
        comparing(Weighed::chosen).thenComparingLong(Weighed::coverage).reversed();

    static Weighed of(CountedFacet facet) {
      return switch (facet) {
        case CountedFacet.Terms terms ->
            new Weighed(
                facet,
                terms.values().stream().anyMatch(Value::selected),
                terms.values().stream().mapToLong(Value::count).sum());
        case CountedFacet.Ranges ranges ->
            new Weighed(
                facet,
                ranges.ranges().stream().anyMatch(CountedFacet.Range::selected),
                ranges.ranges().stream().mapToLong(CountedFacet.Range::count).sum());
      };
    }
  }
}
