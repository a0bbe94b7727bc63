package dev.vitrine.listing.storefront.facet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.listing.query.CountedFacet;
import dev.vitrine.listing.query.FacetKey;
import dev.vitrine.listing.query.Filter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TellingFacetsTest {

  private final TellingFacets telling = new TellingFacets(100);

  @Test
  void whatDividesTheProductsEvenlyComesBeforeWhatDoesNot() {
    CountedFacet even = facet("even", 50, 50);
    CountedFacet uneven = facet("uneven", 95, 5);
    assertThat(telling.of(List.of(uneven, even))).containsExactly(even, uneven);
  }

  @Test
  void whatAllProductsHaveComesBeforeWhatFewHave() {
    CountedFacet ofAll = facet("all", 50, 50);
    CountedFacet ofFew = facet("few", 5, 5);
    assertThat(telling.of(List.of(ofFew, ofAll))).containsExactly(ofAll, ofFew);
  }

  @Test
  void tenAreEnough() {
    List<CountedFacet> many =
        IntStream.range(0, 15).mapToObj(i -> facet("f" + i, 40 + i, 60 - i)).toList();
    assertThat(telling.of(many)).hasSize(10);
  }

  private static CountedFacet facet(String key, long... counts) {
    FacetKey facet = FacetKey.attribute(key);
    List<CountedFacet.Value> values =
        LongStream.of(counts)
            .mapToObj(
                count ->
                    new CountedFacet.Value(new Filter.AttributeIs(key, "" + count), count, false))
            .toList();
    return new CountedFacet.Terms(facet, values, false);
  }
}
