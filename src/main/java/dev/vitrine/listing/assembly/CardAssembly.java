package dev.vitrine.listing.assembly;

import dev.vitrine.catalog.Media;
import dev.vitrine.catalog.Product;
import dev.vitrine.market.LocalizedText;
import dev.vitrine.pricing.MarketPrice;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts together what a list card shows. */
final class CardAssembly {

  private static final Comparator<MarketPrice> BY_DISPLAY =
      Comparator.comparing(MarketPrice::display);

  private CardAssembly() {}

  static ProductCard card(ProductInMarket it, MarketTexts texts) {
    Product product = it.product();
    return new ProductCard(
        product.id(),
        product.externalId(),
        product.handle(),
        texts.only(new LocalizedText(product.slugs())),
        texts.only(product.texts().field("title")),
        product.brandId(),
        product.productType(),
        product.tags(),
        product.badges(),
        product.categoryIds(),
        image(product, texts),
        prices(it),
        availability(it),
        Shown.rating(it.rating()),
        Shown.variant(offered(it), it.product().optionKeys(), texts),
        it.shownSince().toEpochMilli());
  }

  private static @Nullable ShownMedia image(Product product, MarketTexts texts) {
    return product.media().stream()
        .filter(media -> media.kind() == Media.Kind.IMAGE)
        .findFirst()
        .map(media -> Shown.media(media, texts))
        .orElse(null);
  }

  private static Map<String, ShownPriceRange> prices(ProductInMarket it) {
    Map<String, ShownPriceRange> ranges = new LinkedHashMap<>();
    for (String currency : it.market().currencies()) {
      range(it, currency).ifPresent(range -> ranges.put(currency, range));
    }
    return ranges;
  }

  private static Optional<ShownPriceRange> range(ProductInMarket it, String currency) {
    return it.prices(currency)
        .min(BY_DISPLAY)
        .map(lowest -> range(lowest, it.prices(currency).max(BY_DISPLAY)));
  }

  private static ShownPriceRange range(MarketPrice lowest, Optional<MarketPrice> highest) {
    return new ShownPriceRange(
        Shown.price(lowest),
        highest
            .filter(price -> BY_DISPLAY.compare(price, lowest) > 0)
            .map(Shown::price)
            .orElse(null));
  }

  /** The variant that a card adds to the cart. */
  private static VariantInMarket offered(ProductInMarket it) {
    return it.variants().stream()
        .filter(VariantInMarket::canBeBought)
        .findFirst()
        .or(() -> it.sold().stream().findFirst())
        .orElseGet(() -> it.variants().getFirst());
  }

  /** In stock if any variant is; how many are left is told where all of them are counted. */
  private static ShownAvailability availability(ProductInMarket it) {
    List<ShownAvailability> each =
        it.sold().stream().map(variant -> Shown.availability(variant.availability())).toList();
    return each.stream()
        .min(Comparator.comparing(ShownAvailability::status))
        .map(best -> CardAssembly.of(best, each))
        .orElse(new ShownAvailability(ShownAvailability.Status.OUT_OF_STOCK, null, null));
  }

  private static ShownAvailability of(ShownAvailability best, List<ShownAvailability> each) {
    return new ShownAvailability(
        best.status(), quantity(each), best.location(), best.availableFrom());
  }

  private static @Nullable Integer quantity(List<ShownAvailability> each) {
    long quantity = 0;
    for (ShownAvailability availability : each) {
      Integer counted = availability.quantity();
      if (counted == null) {
        return null;
      }
      quantity += counted;
    }
    return (int) Math.min(quantity, Integer.MAX_VALUE);
  }
}
