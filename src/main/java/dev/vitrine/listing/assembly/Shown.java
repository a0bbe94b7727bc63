package dev.vitrine.listing.assembly;

import dev.vitrine.catalog.Media;
import dev.vitrine.inventory.Availability;
import dev.vitrine.market.Money;
import dev.vitrine.pricing.MarketPrice;
import dev.vitrine.review.Rating;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what other features tell into what a market shows. */
final class Shown {

  private Shown() {}

  static ShownVariant variant(VariantInMarket it, List<String> optionKeys, MarketTexts texts) {
    Map<String, ShownPrice> prices = new LinkedHashMap<>();
    it.prices().forEach((currency, price) -> prices.put(currency, price(price)));
    return new ShownVariant(
        it.variant().id(),
        it.variant().sku(),
        it.variant().gtin(),
        inOrder(it.variant().options(), optionKeys),
        texts.only(it.variant().texts().field("title")),
        prices,
        availability(it.availability()),
        it.variant().weightGrams());
  }

  /** Options in the order in which the product lists what there is to choose. */
  private static Map<String, String> inOrder(Map<String, String> options, List<String> keys) {
    Map<String, String> inOrder = new LinkedHashMap<>();
    keys.stream().filter(options::containsKey).forEach(key -> inOrder.put(key, options.get(key)));
    options.forEach(inOrder::putIfAbsent);
    return inOrder;
  }

  static ShownPrice price(MarketPrice price) {
    return new ShownPrice(
        price.display().minorUnits(),
        price.gross().minorUnits(),
        price.net().minorUnits(),
        minorUnits(price.compareAt()),
        minorUnits(price.lowestLast30Days()),
        unitPrice(price.unitPrice()));
  }

  private static @Nullable Long minorUnits(@Nullable Money money) {
    return money == null ? null : money.minorUnits();
  }

  private static @Nullable ShownUnitPrice unitPrice(MarketPrice.@Nullable UnitPrice price) {
    return price == null ? null : new ShownUnitPrice(price.amount(), price.per(), price.unit());
  }

  static ShownAvailability availability(Availability it) {
    return new ShownAvailability(
        status(it.status()), it.quantity(), it.locationId(), it.availableFrom());
  }

  private static ShownAvailability.Status status(Availability.Status status) {
    return switch (status) {
      case IN_STOCK -> ShownAvailability.Status.IN_STOCK;
      case LOW_STOCK -> ShownAvailability.Status.LOW_STOCK;
      case BACKORDER -> ShownAvailability.Status.BACKORDER;
      case PREORDER -> ShownAvailability.Status.PREORDER;
      case OUT_OF_STOCK -> ShownAvailability.Status.OUT_OF_STOCK;
    };
  }

  static ShownMedia media(Media it, MarketTexts texts) {
    return new ShownMedia(
        it.id(),
        kind(it.kind()),
        it.url(),
        it.width(),
        it.height(),
        it.focalX(),
        it.focalY(),
        texts.only(it.texts().field("alt")));
  }

  private static ShownMedia.Kind kind(Media.Kind kind) {
    return switch (kind) {
      case IMAGE -> ShownMedia.Kind.IMAGE;
      case VIDEO -> ShownMedia.Kind.VIDEO;
      case MODEL_3D -> ShownMedia.Kind.MODEL_3D;
    };
  }

  static @Nullable ShownRating rating(@Nullable Rating rating) {
    return rating == null ? null : new ShownRating(rating.average(), rating.count());
  }
}
