package dev.vitrine.listing.assembly;

import dev.vitrine.catalog.Product;
import dev.vitrine.listing.index.ProductDocument;
import dev.vitrine.market.LocaleChain;
import dev.vitrine.pricing.MarketPrice;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts together what a product is found and ordered by. */
final class DocumentAssembly {

  private final Reference reference;
  private final TokenAssembly tokens;
  private final SearchTextAssembly searchTexts;

  DocumentAssembly(Reference reference) {
    this.reference = reference;
    this.tokens = new TokenAssembly(reference);
    this.searchTexts = new SearchTextAssembly(reference);
  }

  ProductDocument document(ProductInMarket it, MarketTexts texts) {
    Product product = it.product();
    Collection<String> facets = tokens.facets(it);
    Map<String, String> titles = texts.inEach(chain -> title(product, chain));
    Map<String, String> sortTitles = new LinkedHashMap<>();
    List<Long> categories =
        reference.categories().withAncestors(product.categoryIds()).stream().sorted().toList();
    titles.forEach((tag, title) -> sortTitles.put(tag, SortKeys.of(title, tag)));
    List<String> ofVariants = tokens.ofVariants(it);
    return new ProductDocument(
        List.copyOf(tokens.tokens(it, facets)),
        List.copyOf(facets),
        tokens.facetWords(it, texts),
        tokens.numbers(it),
        categories,
        prices(it),
        it.units(),
        titles,
        searchTexts.of(product, titles, texts),
        sortTitles,
        it.sold().stream().map(variant -> variant(variant, categories, ofVariants)).toList(),
        placements(it));
  }

  private static String title(Product product, LocaleChain chain) {
    return product.texts().field("title").in(chain, product.handle()).value();
  }

  private static Map<String, List<Long>> prices(ProductInMarket it) {
    Map<String, List<Long>> prices = new LinkedHashMap<>();
    for (String currency : it.market().currencies()) {
      List<Long> amounts =
          it.prices(currency).map(DocumentAssembly::displayed).sorted().distinct().toList();
      if (!amounts.isEmpty()) {
        prices.put(currency, amounts);
      }
    }
    return prices;
  }

  private ProductDocument.Variant variant(
      VariantInMarket variant, List<Long> categories, List<String> ofVariants) {
    Map<String, Long> price = new TreeMap<>();
    variant.prices().forEach((currency, shown) -> price.put(currency, displayed(shown)));
    return new ProductDocument.Variant(tokens.tokens(variant, ofVariants), categories, price);
  }

  private static long displayed(MarketPrice price) {
    return price.display().minorUnits();
  }

  private static List<ProductDocument.Placement> placements(ProductInMarket it) {
    return it.placements().stream()
        .map(placed -> new ProductDocument.Placement(placed.scope(), placed.position()))
        .toList();
  }
}
