package dev.vitrine.listing.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.listing.assembly.AssembledProduct;
import dev.vitrine.listing.index.ProductDocument;
import dev.vitrine.listing.index.ProductDocument.Variant;
import dev.vitrine.listing.index.Tokens;
import dev.vitrine.listing.query.Filter;
import dev.vitrine.listing.query.Worn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What fits a person is told without the index as it is told with it. */
class ProductMatchTest {

  private static final long SHOES = 1;
  private static final long BOOTS = 2;
  private static final long BAGS = 3;

  private static final Filter FITS =
      new Filter.InMySize(true, List.of(worn(SHOES, "42", BOOTS), worn(BOOTS, "43")));

  private final ProductMatch match = new ProductMatch(null, null, null, Map.of());

  private static Worn worn(long category, String size, Long... nearer) {
    return new Worn(category, List.of(nearer), List.of(Tokens.option("size", size)));
  }

  private static Variant variant(String size, boolean available, Long... categories) {
    List<String> tokens = new ArrayList<>(List.of(Tokens.option("size", size)));
    if (available) {
      tokens.add(Tokens.AVAILABLE);
    }
    return new Variant(tokens, List.of(categories), Map.of());
  }

  private boolean fits(Filter filter, Variant... variants) {
    ProductDocument document =
        new ProductDocument(
            List.of(),
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            Map.of(),
            0,
            Map.of(),
            null,
            Map.of(),
            Arrays.asList(variants),
            List.of());
    return match.fits(new AssembledProduct(null, null, document, null), List.of(filter));
  }

  @Test
  void aVariantThatCanBeBoughtInTheSizeFits() {
    assertThat(fits(FITS, variant("41", true, SHOES), variant("42", true, SHOES))).isTrue();
  }

  @Test
  void aSizeThatIsSoldOutDoesNotFit() {
    assertThat(fits(FITS, variant("41", true, SHOES), variant("42", false, SHOES))).isFalse();
  }

  @Test
  void theNearestCategoryDecides() {
    assertThat(fits(FITS, variant("42", true, SHOES, BOOTS))).isFalse();
    assertThat(fits(FITS, variant("43", true, SHOES, BOOTS))).isTrue();
  }

  @Test
  void whatIsInNoCategoryWithASizeFitsEverybody() {
    assertThat(fits(FITS, variant("one", false, BAGS))).isTrue();
  }

  @Test
  void whatDoesNotFitIsFoundWhenThatIsAskedFor() {
    Filter unfit = new Filter.InMySize(false, List.of(worn(SHOES, "42")));
    assertThat(fits(unfit, variant("41", true, SHOES))).isTrue();
    assertThat(fits(unfit, variant("41", true, SHOES), variant("42", true, SHOES))).isFalse();
  }
}
